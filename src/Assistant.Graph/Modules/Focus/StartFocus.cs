using Assistant.Data.Model;
using Assistant.Data.Modules.Focus;
using Assistant.Engine.Execution.Mutations;
using Assistant.Engine.Sql;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Focus;

/// <summary><c>startFocus</c>: switches focus mode on.</summary>
internal sealed class StartFocus : FocusModeMutation
{
    private const string ModeField = "mode";
    private const string MinutesField = "minutes";
    private const string WorkField = "workMinutes";
    private const string BreakField = "breakMinutes";
    private const string SessionsField = "sessions";

    private static readonly string[] Amounts = [MinutesField, WorkField, BreakField, SessionsField];
    private static readonly string[] PomodoroAmounts = [WorkField, BreakField, SessionsField];

    /// <inheritdoc/>
    public override ValueTask<MutationResult> RunAsync(MutationContext context, CancellationToken cancellationToken)
    {
        var input = context.Input;
        var mode = input.Get<string>(ModeField)!;
        var errors = Check(input, mode == StoredEnum.ToText(FocusMode.Pomodoro)).ToList();
        var message = ReadMessage(input, errors);
        if (errors.Count > 0)
        {
            return ValueTask.FromResult(MutationResult.Failed(errors));
        }

        WriteParameter Amount(string field) => WriteParameter.Int32(input.TryGet<int>(field, out var amount) ? amount : null);
        return ValueTask.FromResult(Move(
            context,
            "app.start_focus($1, $2, $3, $4, $5, $6)",
            WriteParameter.Text(mode),
            Amount(MinutesField),
            message,
            Amount(WorkField),
            Amount(BreakField),
            Amount(SessionsField)));
    }

    /// <inheritdoc/>
    protected override void Configure(MutationTypeDescriptor mutation)
    {
        Configure(mutation, "start", "Switches focus mode on. The server ends it, and moves a pomodoro on, when the time has come.");
        mutation.Value(ModeField, $"{nameof(FocusMode)}!", "How to concentrate.");
        mutation.Value(MinutesField, "Int", "SIMPLE: for so many minutes; without it, until it is switched off.");
        Message(mutation, "What others are told this time; without it, the default message of the settings.");
        mutation.Value(WorkField, "Int", "POMODORO: minutes of work in a round; without it, those of the settings.");
        mutation.Value(BreakField, "Int", "POMODORO: minutes of break in a round; without it, those of the settings.");
        mutation.Value(SessionsField, "Int", "POMODORO: so many rounds of work; without it, until it is switched off.");
        mutation.Error(FocusErrors.ModeActive);
    }

    private static IEnumerable<MutationError> Check(MutationInput input, bool isPomodoro)
    {
        var others = isPomodoro ? [MinutesField] : PomodoroAmounts;
        foreach (var field in Amounts)
        {
            if (!input.TryGet<int>(field, out var amount))
            {
                continue;
            }

            if (others.Contains(field))
            {
                yield return MutationErrorTypes.InvalidField(field, $"`{field}` is for {(isPomodoro ? FocusMode.Simple : FocusMode.Pomodoro).ToString().ToUpperInvariant()} alone.");
            }
            else if (amount < 1)
            {
                yield return FocusErrors.TooSmall(field);
            }
        }
    }
}
