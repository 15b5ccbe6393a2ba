namespace Assistant.Graph.Modules.Focus;

/// <summary><c>pauseFocusSession</c>: interrupts a session that is running.</summary>
internal sealed class PauseFocusSession() : MoveFocusSession(
    "pause", "Interrupts a session that is running. The time of the pause doesn't count as focused.");
