using Assistant.Engine.Execution.Mutations;
using Assistant.Engine.Sql;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Focus;

/// <summary><c>stopFocus</c>: switches focus mode off.</summary>
internal sealed class StopFocus : FocusModeMutation
{
    private static readonly WriteCommand Stop = new("select f.key, f.result from app.stop_focus() as f");

    /// <inheritdoc/>
    public override ValueTask<MutationResult> RunAsync(MutationContext context, CancellationToken cancellationToken) =>
        MoveAsync(context, Stop, cancellationToken);

    /// <inheritdoc/>
    protected override void Configure(MutationTypeDescriptor mutation)
    {
        Configure(mutation, "stop", "Switches focus mode off. How many rounds of a pomodoro were done stays to be read.");
        mutation.Error(FocusErrors.ModeInactive);
    }
}
