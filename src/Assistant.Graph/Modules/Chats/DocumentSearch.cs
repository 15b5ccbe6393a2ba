using Assistant.Engine.Relational;

namespace Assistant.Graph.Modules.Chats;

/// <summary>Finds documents by their words.</summary>
internal static class DocumentSearch
{
    /// <summary>The argument <c>search</c>: full text over the latest versions.</summary>
    public static RankArgument Search { get; } = new()
    {
        Name = "search",
        TypeReference = "String",
        Description = "Words to find in the title and content of the latest version, as in a web search: `\"exact words\"`, `or`, `-without`; at most 4,000 characters. The best match comes first; `order` decides between equals. A cursor belongs to the words that it was made with.",
        ParameterType = ColumnType.Text,
        Source = "app.search_documents({value})",
        Condition = "{source}.id = {row}.id",
        Rank = "{source}.rank",
        MaxLength = 4000,
    };
}
