using Assistant.Engine.Relational;

namespace Assistant.Graph.Modules.Slack;

/// <summary>Finds Slack messages by their words.</summary>
internal static class SlackMessageSearch
{
    /// <summary>The argument <c>search</c>: full text over the messages of the reader's channels.</summary>
    public static RankArgument Search { get; } = new()
    {
        Name = "search",
        TypeReference = "String",
        Description = "Words to find in the text of messages, as in a web search: `\"exact words\"`, `or`, `-without`; at most 4,000 characters. The best match comes first; `order` decides between equals. A cursor belongs to the words that it was made with.",
        ParameterType = ColumnType.Text,
        Source = "app.search_slack_messages({value})",
        Condition = "{source}.id = {row}.id",
        Rank = "{source}.rank",
        MaxLength = 4000,
    };
}
