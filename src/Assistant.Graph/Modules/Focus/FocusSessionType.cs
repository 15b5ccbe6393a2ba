using Assistant.Data.Modules.Focus;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Focus;

/// <summary>The type <c>FocusSession</c>.</summary>
internal sealed class FocusSessionType : EntityType<FocusSession>
{
    /// <inheritdoc/>
    protected override void Configure(EntityTypeDescriptor<FocusSession> type)
    {
        type.Description("A stretch of concentrated work. Only the person who works sees it.");
        type.Field(session => session.Title, "What the session is for.");
        type.Field(session => session.DurationMinutes, "Minutes that were planned.");
        type.Field(session => session.ActualDuration, "Minutes that it took; missing until it has ended.");
        type.Field(session => session.Status, "How far it is.");
        type.Field(session => session.BlockedApps, "Applications that can't be opened meanwhile: a list of names.");
        type.Field(session => session.BlockedWebsites, "Websites that can't be opened meanwhile: a list of addresses.");
        type.Field(session => session.DistractionCount, "How often the person tried to open one of them.");
        type.Field(session => session.StartedAt, "When it began.");
        type.Field(session => session.EndedAt, "When it ended; missing until then.");
        type.Field(session => session.CreatedAt, "When it was recorded.");
        type.Field(session => session.UpdatedAt, "When its record last changed.");
        type.Field(session => session.UserId, "The person's key.");
        type.Reference(session => session.User, "The person who works.");
        type.UpdateOnly(
            "Changes a session's title and what is closed meanwhile.",
            session => session.Title,
            session => session.BlockedApps,
            session => session.BlockedWebsites);
        type.RootById("focusSession");
        type.RootConnection("focusSessions", "All focus sessions of the reader, the latest first.", newestBy: session => session.StartedAt);
    }
}
