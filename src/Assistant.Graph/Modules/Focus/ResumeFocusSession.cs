using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Focus;

/// <summary><c>resumeFocusSession</c>: goes on with a session that is paused.</summary>
internal sealed class ResumeFocusSession() : MoveFocusSession(
    "resume", "Goes on with a session that is paused, where no other one is running.")
{
    /// <inheritdoc/>
    protected override void Configure(MutationTypeDescriptor mutation)
    {
        base.Configure(mutation);
        mutation.Error(FocusErrors.SessionActive);
    }
}
