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

    /// <summary>Their types; new ones for each schema, which makes them its own.</summary>
    public static IReadOnlyList<ObjectType> CreateTypes() =>
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

    /// <summary>What the refusal of a step of focus mode means; null where it is none of these.</summary>
    public static MutationError? OfMode(string result) => result switch
    {
        "ALREADY_ACTIVE" => new MutationError(ModeActive, "Focus mode is on already."),
        "NOT_ACTIVE" => new MutationError(ModeInactive, "Focus mode is off."),
        "NOT_POMODORO" => new MutationError(NotPomodoro, "Focus mode is no pomodoro."),
        "PHASE_CHANGED" => MutationErrorTypes.Taken("Another phase of the pomodoro has begun."),
        _ => null,
    };

    /// <summary>A number of the input must be 1 or more.</summary>
    public static MutationError TooSmall(string field) => MutationErrorTypes.InvalidField(field, $"`{field}` must be 1 or more.");

    /// <summary>What the refusal of a session's verb means; null where it is none of these.</summary>
    /// <param name="reason">The result, and where there is a session its status and the key of the one that stands against it.</param>
    /// <param name="format">The ids of sessions.</param>
    public static MutationError? OfSession(string reason, GlobalIdFormat format)
    {
        var parts = reason.Split(' ');
        return parts[0] switch
        {
            "ALREADY_ACTIVE" => SessionIsActive(parts.Length > 2 ? $"{format.TypeName}:{parts[2]}" : null),
            "NOT_ACTIVE" or "NOT_PAUSED" or "ENDED" => CannotMove(parts[1]),
            _ => null,
        };
    }

    private static MutationError SessionIsActive(string? running) => new(SessionActive, "Another focus session is running.")
    {
        Fields = new Dictionary<string, object?> { [RunningField] = running },
    };

    private static MutationError CannotMove(string state) => new(IllegalTransition, $"The focus session is {state}.")
    {
        Fields = new Dictionary<string, object?> { [StateField] = state },
    };
}
