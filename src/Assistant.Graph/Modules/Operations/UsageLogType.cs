using Assistant.Data.Modules.Operations;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Operations;

/// <summary>The type <c>UsageLog</c>.</summary>
internal sealed class UsageLogType : EntityType<UsageLog>
{
    /// <inheritdoc/>
    protected override void Configure(EntityTypeDescriptor<UsageLog> type)
    {
        type.Description("One use of a language model, with its tokens and its price. One sees one's own; administrators see everybody's.");
        type.Field(log => log.AgentType, "The agent that used the model.");
        type.Field(log => log.ModelUsed, "The model's name, such as `gemini-2.0-flash`.");
        type.Field(log => log.Provider, "The company that runs the model.");
        type.Field(log => log.InputTokens, "Tokens that the model has read.");
        type.Field(log => log.OutputTokens, "Tokens that the model has written.");
        type.Field(log => log.TotalTokens, "Tokens read and written together.");
        type.Field(log => log.InputCost, "What reading has cost, in US dollars.");
        type.Field(log => log.OutputCost, "What writing has cost, in US dollars.");
        type.Field(log => log.TotalCost, "What reading and writing have cost together, in US dollars.");
        type.Field(log => log.RequestTimestamp, "When the model was asked.");
        type.Field(log => log.ResponseTimestamp, "When the model had answered; missing where it never did.");
        type.Field(log => log.DurationMs, "How long the answer took, in milliseconds; missing where there was none.");
        type.Field(log => log.Metadata, "Tool calls, errors and the like.");
        type.Field(log => log.UserId, "The key of the person who used it.");
        type.Reference(log => log.User, "The person who used it.");
        type.Field(log => log.ChatId, "The key of the chat that it was used for.");
        type.Reference(log => log.Chat, "The chat that it was used for; missing where there was none, or when that is deleted.");
        type.RolledUpIn<UsageDay>(log => log.RequestTimestamp, day => day.Day, day => day.Uses);
        type.RootById("usageLog");
        type.RootConnection("usageLogs", "All uses of models that the reader may see, the newest first.", newestBy: log => log.RequestTimestamp);
    }
}
