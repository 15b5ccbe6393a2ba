using Assistant.Data.Modules.Focus;
using Assistant.Engine.Execution.Mutations;
using Assistant.Engine.Relational;
using Assistant.Engine.TypeSystem;

namespace Assistant.Graph.Modules.Focus;

/// <summary>The expected failures of focus mutations.</summary>
internal static class FocusErrors
{
    public const string ModeActive = "FocusModeActiveError";
    public const string ModeInactive = "FocusModeInactiveError";
    public const string NotPomodoro = "NotPomodoroError";
    public const string SessionActive = "FocusSessionActiveError";
    public const string IllegalTransition = "IllegalTransitionError";

    private const string RunningField = "focusSessionId";
    private const string StateField = "state";

    public static IReadOnlyList<ObjectType> Types { get; } =
    [
        MutationErrorTypes.CreateType(ModeActive, "Focus mode is on already: stop it first."),
        MutationErrorTypes.CreateType(ModeInactive, "Focus mode is off."),
        MutationErrorTypes.CreateType(NotPomodoro, "Focus mode is on and no pomodoro, so it has no phases."),
        MutationErrorTypes.CreateType(
            SessionActive,
            "Another focus session is running, and a person has one at a time: pause or end it first.",
            new OutputField { Name = RunningField, TypeReference = "ID", Description = "The one that is running; missing where it has ended meanwhile." }),
        MutationErrorTypes.CreateType(
            IllegalTransition,
            "The focus session can't do that as it is now.",
            new OutputField { Name = StateField, TypeReference = $"{nameof(FocusSessionStatus)}!", Description = "How far it is." }),
    ];

    public static MutationError ModeIsActive() => new(ModeActive, "Focus mode is on already.");

    public static MutationError ModeIsInactive() => new(ModeInactive, "Focus mode is off.");

    public static MutationError ModeHasNoPhases() => new(NotPomodoro, "Focus mode is no pomodoro.");

    public static MutationError PhaseHasChanged() => MutationErrorTypes.Taken("Another phase of the pomodoro has begun.");

    public static MutationError SessionIsActive(Guid? running, GlobalIdFormat format) => new(SessionActive, "Another focus session is running.")
    {
        Fields = new Dictionary<string, object?> { [RunningField] = running is { } key ? $"{format.TypeName}:{key}" : null },
    };

    public static MutationError CannotMove(string state) => new(IllegalTransition, $"The focus session is {state}.")
    {
        Fields = new Dictionary<string, object?> { [StateField] = state },
    };

    public static MutationError TooSmall(string field) => MutationErrorTypes.InvalidField(field, $"`{field}` must be 1 or more.");
}
