using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Productivity;

/// <summary>What people did at their computers, what it counts as, goals, and work that they timed.</summary>
internal sealed class ProductivityModule : GraphModule
{
    /// <inheritdoc/>
    public override IReadOnlyList<EntityType> EntityTypes { get; } =
    [
        new ActivityType(),
        new ScreenshotType(),
        new GoalType(),
        new WorkSessionType(),
        new ClassificationRuleType(),
    ];
}
