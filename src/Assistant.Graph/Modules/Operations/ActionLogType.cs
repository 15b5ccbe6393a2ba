using Assistant.Data.Modules.Operations;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Operations;

/// <summary>The type <c>ActionLog</c>.</summary>
internal sealed class ActionLogType : EntityType<ActionLog>
{
    /// <inheritdoc/>
    protected override void Configure(EntityTypeDescriptor<ActionLog> type)
    {
        type.Description("Something that waits for a person's attention. Only that person sees it.");
        type.Field(log => log.EventType, "What has come up, such as `calendar_conflict`.");
        type.Field(log => log.State, "How far the person has got with it; `open` at first.");
        type.Field(log => log.Description, "What has come up, in words.");
        type.Field(log => log.Details, "What belongs to it.");
        type.Field(log => log.Recommendations, "What the assistant recommends.");
        type.Field(log => log.CreatedAt, "When it came up.");
        type.Field(log => log.UpdatedAt, "When it last changed.");
        type.Field(log => log.UserId, "The person's key.");
        type.Reference(log => log.User, "The person whose attention is asked for.");
        type.RootById("actionLog");
        type.RootConnection("actionLogs", "What waits for the reader's attention, the newest first.", newestBy: log => log.CreatedAt);
    }
}
