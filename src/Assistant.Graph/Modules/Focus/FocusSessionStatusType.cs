using Assistant.Data.Modules.Focus;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Focus;

/// <summary>The enum <c>FocusSessionStatus</c>.</summary>
internal sealed class FocusSessionStatusType() : EnumDescription<FocusSessionStatus>(
    "How far a focus session is.",
    (FocusSessionStatus.Active, "It is running."),
    (FocusSessionStatus.Paused, "It is interrupted and can go on."),
    (FocusSessionStatus.Completed, "It was kept to its end."),
    (FocusSessionStatus.Cancelled, "It was given up."));
