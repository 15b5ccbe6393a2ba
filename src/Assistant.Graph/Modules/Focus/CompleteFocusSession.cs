namespace Assistant.Graph.Modules.Focus;

/// <summary><c>completeFocusSession</c>: ends a session that was kept to its end.</summary>
internal sealed class CompleteFocusSession() : MoveFocusSession(
    "complete", "Ends a session that was kept to its end, be it running or paused; `actualDuration` is its minutes without the pauses.");
