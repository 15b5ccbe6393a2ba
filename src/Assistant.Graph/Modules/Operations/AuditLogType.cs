using Assistant.Data.Modules.Operations;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Operations;

/// <summary>The type <c>AuditLog</c>.</summary>
internal sealed class AuditLogType : EntityType<AuditLog>
{
    /// <inheritdoc/>
    protected override void Configure(EntityTypeDescriptor<AuditLog> type)
    {
        type.Description("Something that was done or refused. It never changes. One sees what one did oneself; administrators see everything.");
        type.Field(log => log.ActionType, "The kind of action, such as `create`.");
        type.Field(log => log.Operation, "The operation, such as `createChat`.");
        type.Field(log => log.ResourceType, "The type of the object that it was done to.");
        type.Field(log => log.ResourceId, "The key of the object that it was done to.");
        type.Field(log => log.Status, "How it went, such as `success` or `failure`.");
        type.Field(log => log.Message, "What happened, in words.");
        type.Field(log => log.Details, "What the operation tells besides.");
        type.Field(log => log.RequestData, "What was asked for, without secrets.");
        type.Field(log => log.ResponseData, "What was answered, without secrets.");
        type.Field(log => log.DurationMs, "How long it took, in milliseconds.");
        type.Field(log => log.IpAddress, "The network address that it was asked from.");
        type.Field(log => log.UserAgent, "The program that it was asked by.");
        type.Field(log => log.CorrelationId, "A text that all entries of one request share.");
        type.Field(log => log.CreatedAt, "When it was done.");
        type.Field(log => log.UserId, "The key of the person who did it.");
        type.Reference(log => log.User, "The person who did it; missing for the server itself, or when that account is deleted.");
        type.Field(log => log.ParentId, "The key of the entry of the operation that this was a part of.");
        type.Reference(log => log.Parent, "The operation that this was a part of.");
        type.Connection(log => log.Children, "The parts of this operation, the oldest first.", oldestBy: child => child.CreatedAt);
        type.RootById("auditLog");
        type.RootConnection("auditLogs", "All entries that the reader may see, the newest first.", newestBy: log => log.CreatedAt);
    }
}
