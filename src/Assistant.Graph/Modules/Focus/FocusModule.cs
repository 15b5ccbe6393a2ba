using Assistant.Graph.Mapping;

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
}
