using Assistant.Engine.Relational;

namespace Assistant.Graph.Modules.Chats;

/// <summary>Finds messages by their words.</summary>
internal static class MessageSearch
{
    /// <summary>The argument <c>search</c>: full text over the plain text.</summary>
    public static RankArgument Search { get; } = new()
    {
        Name = "search",
        TypeReference = "String",
        Description = "Words to find in the text, as in a web search: `\"exact words\"`, `or`, `-without`; at most 4,000 characters. The best match comes first; `order` decides between equals, and between what is found beyond the newest 500. A cursor belongs to the words that it was made with.",
        ParameterType = ColumnType.Text,
        Source = "app.search_messages({value})",
        // The chat isn't needed to find the row; it leaves those matches out early that other chats have.
        Condition = "{source}.chat_id = {row}.chat_id and {source}.id = {row}.id",
        Rank = "{source}.rank",
        MaxLength = 4000,
    };
}
