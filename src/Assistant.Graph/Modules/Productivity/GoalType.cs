using Assistant.Data.Modules.Productivity;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Productivity;

/// <summary>The type <c>Goal</c>.</summary>
internal sealed class GoalType : EntityType<Goal>
{
    /// <inheritdoc/>
    protected override void Configure(EntityTypeDescriptor<Goal> type)
    {
        type.Description("Hours that a person wants to reach, or not to exceed. Only that person sees it.");
        type.Field(goal => goal.Name, "What the person calls the goal.");
        type.Field(goal => goal.Type, "What is counted, such as `daily_productive` or `daily_distraction`.");
        type.Field(goal => goal.TargetHours, "The hours.");
        type.Field(goal => goal.IsActive, "Whether the person is following the goal.");
        type.Field(goal => goal.CreatedAt, "When the goal was set.");
        type.Field(goal => goal.UpdatedAt, "When the goal last changed.");
        type.Field(goal => goal.UserId, "The person's key.");
        type.Reference(goal => goal.User, "The person whose goal it is.");
        type.RootById("goal");
        type.RootConnection("goals", "All goals of the reader, the newest first.", newestBy: goal => goal.CreatedAt);
    }
}
