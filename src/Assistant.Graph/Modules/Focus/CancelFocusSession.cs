namespace Assistant.Graph.Modules.Focus;

/// <summary><c>cancelFocusSession</c>: gives a session up.</summary>
internal sealed class CancelFocusSession() : MoveFocusSession(
    "cancel", "Gives a session up, be it running or paused; `actualDuration` is its minutes without the pauses.");
