using Assistant.Engine.TypeSystem;
using Assistant.Graph.Mapping;
using Assistant.Graph.Modules.Focus.Subscriptions;

namespace Assistant.Graph.Modules.Focus;

/// <summary>Focus mode, its settings, who may disturb, and focus sessions.</summary>
internal sealed class FocusModule : GraphModule
{
    /// <inheritdoc/>
    public override IReadOnlyList<EntityType> EntityTypes { get; } =
    [
        new FocusModeStateType(),
        new FocusSettingsType(),
        new FocusVipType(),
        new FocusSessionType(),
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<EnumDescription> Enums { get; } =
    [
        new FocusModeType(),
        new PomodoroPhaseType(),
        new FocusSessionStatusType(),
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<ObjectType> ErrorTypes => FocusErrors.CreateTypes();

    /// <inheritdoc/>
    public override IReadOnlyList<Mutation> CreateMutations() =>
    [
        new StartFocus(),
        new StopFocus(),
        new SkipPhase(),
        new SetFocusMessage(),
        new StartFocusSession(),
        new PauseFocusSession(),
        new ResumeFocusSession(),
        new CompleteFocusSession(),
        new CancelFocusSession(),
        new CountDistraction(),
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<Subscription> Subscriptions { get; } = [new FocusModeChanged(), new FocusSessionChanged()];
}
