using Assistant.Data.Modules.Productivity;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Productivity;

/// <summary>The type <c>Activity</c>.</summary>
internal sealed class ActivityType : EntityType<Activity>
{
    /// <inheritdoc/>
    protected override void Configure(EntityTypeDescriptor<Activity> type)
    {
        type.Description("A stretch of time that a person has spent with one application or website in front. Only that person sees it.");
        type.Field(activity => activity.AppName, "The application.");
        type.Field(activity => activity.WindowTitle, "The title of the window or tab.");
        type.Field(activity => activity.Url, "The address that a browser showed, in the browser's own spelling.");
        type.Field(activity => activity.Category, "What the time was spent on, such as `development`; missing until it is classified.");
        type.Field(activity => activity.IsProductive, "Whether the time was well spent; missing until it is classified.");
        type.Field(activity => activity.IsAfk, "Whether the person was away from the keyboard.");
        type.Field(activity => activity.StartTime, "When it began.");
        type.Field(activity => activity.EndTime, "When it ended; missing until then.");
        type.Field(activity => activity.Duration, "Seconds that it took; missing until it has ended.");
        type.Field(activity => activity.CreatedAt, "When it was recorded.");
        type.Field(activity => activity.UpdatedAt, "When its record last changed.");
        type.Field(activity => activity.UserId, "The person's key.");
        type.Reference(activity => activity.User, "The person.");
        type.RootById("activity");
        type.RootConnection("activities", "All activities of the reader, the latest first.", newestBy: activity => activity.StartTime);
    }
}
