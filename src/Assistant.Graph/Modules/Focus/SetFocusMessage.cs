using Assistant.Engine.Execution.Mutations;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Focus;

/// <summary><c>setFocusMessage</c>: changes what others are told while focus mode is on.</summary>
internal sealed class SetFocusMessage : FocusModeMutation
{
    /// <inheritdoc/>
    public override ValueTask<MutationResult> RunAsync(MutationContext context, CancellationToken cancellationToken)
    {
        List<MutationError> errors = [];
        var message = ReadMessage(context.Input, errors);
        return ValueTask.FromResult(errors.Count > 0
            ? MutationResult.Failed(errors)
            : Move(context, "app.set_focus_message($1)", message));
    }

    /// <inheritdoc/>
    protected override void Configure(MutationTypeDescriptor mutation)
    {
        Configure(mutation, "update", "Changes what others are told while focus mode is on.");
        Message(mutation, "What they are told; without it, the default message of the settings.");
        mutation.Error(FocusErrors.ModeInactive);
    }
}
