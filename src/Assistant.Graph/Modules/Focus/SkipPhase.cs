using Assistant.Data.Modules.Focus;
using Assistant.Engine.Execution.Mutations;
using Assistant.Engine.Sql;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Focus;

/// <summary><c>skipPhase</c>: ends the running phase of a pomodoro before its time.</summary>
internal sealed class SkipPhase : FocusModeMutation
{
    private const string IfPhaseField = "ifPhase";

    /// <inheritdoc/>
    public override ValueTask<MutationResult> RunAsync(MutationContext context, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Move(context, "app.skip_phase($1)", WriteParameter.Text(context.Input.Get<string>(IfPhaseField))));

    /// <inheritdoc/>
    protected override void Configure(MutationTypeDescriptor mutation)
    {
        Configure(mutation, "skip", "Ends the running phase of a pomodoro; the next one begins now. Work that is skipped counts as a round done, and after the last one focus mode is off.");
        mutation.Value(
            IfPhaseField,
            nameof(PomodoroPhase),
            "The phase that is meant: where it has ended meanwhile, nothing is done, so that a second click or one just after the clock doesn't skip the next one.");
        mutation.Error(FocusErrors.ModeInactive);
        mutation.Error(FocusErrors.NotPomodoro);
        mutation.Error(MutationErrorTypes.Conflict);
    }
}
