using Assistant.Data.Modules.Productivity;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Productivity;

/// <summary>The type <c>WorkSession</c>.</summary>
internal sealed class WorkSessionType : EntityType<WorkSession>
{
    /// <inheritdoc/>
    protected override void Configure(EntityTypeDescriptor<WorkSession> type)
    {
        type.Description("Work that a person has timed. Only that person sees it.");
        type.Field(session => session.Title, "What was done.");
        type.Field(session => session.Description, "The person's notes.");
        type.Field(session => session.Project, "The project that the work belongs to.");
        type.Field(session => session.Tags, "The person's labels: a list.");
        type.Field(session => session.StartedAt, "When the work began.");
        type.Field(session => session.EndedAt, "When the work ended; missing until then.");
        type.Field(session => session.Duration, "Seconds of work; missing until it has ended.");
        type.Field(session => session.IsBillable, "Whether somebody is charged for the work.");
        type.Field(session => session.CreatedAt, "When it was recorded.");
        type.Field(session => session.UpdatedAt, "When its record last changed.");
        type.Field(session => session.UserId, "The person's key.");
        type.Reference(session => session.User, "The person who worked.");
        type.RootById("workSession");
        type.RootConnection("workSessions", "All work sessions of the reader, the latest first.", newestBy: session => session.StartedAt);
    }
}
