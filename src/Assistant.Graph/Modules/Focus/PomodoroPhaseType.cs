using Assistant.Data.Modules.Focus;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Focus;

/// <summary>The enum <c>PomodoroPhase</c>.</summary>
internal sealed class PomodoroPhaseType() : EnumDescription<PomodoroPhase>(
    "The half of a pomodoro round.",
    (PomodoroPhase.Work, "The person works."),
    (PomodoroPhase.Break, "The person rests."));
