using Assistant.Engine.Execution.Mutations;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Focus;

/// <summary><c>stopFocus</c>: switches focus mode off.</summary>
internal sealed class StopFocus : FocusModeMutation
{
    /// <inheritdoc/>
    public override ValueTask<MutationResult> RunAsync(MutationContext context, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Move(context, "app.stop_focus()"));

    /// <inheritdoc/>
    protected override void Configure(MutationTypeDescriptor mutation)
    {
        Configure(mutation, "stop", "Switches focus mode off. How many rounds of a pomodoro were done stays to be read.");
        mutation.Error(FocusErrors.ModeInactive);
    }
}
