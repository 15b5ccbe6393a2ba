using Assistant.Data.Modules.Focus;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Focus;

/// <summary>The enum <c>FocusMode</c>.</summary>
internal sealed class FocusModeType() : EnumDescription<FocusMode>(
    "How a person concentrates.",
    (FocusMode.Simple, "In one go, until a given time or until it is switched off."),
    (FocusMode.Pomodoro, "In rounds of work and break."));
