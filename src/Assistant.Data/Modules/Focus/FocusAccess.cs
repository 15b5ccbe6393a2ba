using Assistant.Data.RowSecurity;

namespace Assistant.Data.Modules.Focus;

internal static class FocusAccess
{
    private static readonly string[] State =
    [
        nameof(FocusModeState.IsActive), nameof(FocusModeState.Mode), nameof(FocusModeState.StartedAt), nameof(FocusModeState.EndsAt),
        nameof(FocusModeState.CustomMessage), nameof(FocusModeState.PreviousSlackStatus), nameof(FocusModeState.PomodoroPhase),
        nameof(FocusModeState.PomodoroSessionCount), nameof(FocusModeState.PomodoroTotalSessions),
        nameof(FocusModeState.PomodoroWorkMinutes), nameof(FocusModeState.PomodoroBreakMinutes),
    ];

    private static readonly string[] Settings =
    [
        nameof(FocusSettings.DefaultMessage), nameof(FocusSettings.PomodoroWorkMinutes), nameof(FocusSettings.PomodoroBreakMinutes),
        nameof(FocusSettings.BypassNotificationConfig),
    ];

    private static readonly string[] Session =
    [
        nameof(FocusSession.Title), nameof(FocusSession.DurationMinutes), nameof(FocusSession.ActualDuration),
        nameof(FocusSession.Status), nameof(FocusSession.BlockedApps), nameof(FocusSession.BlockedWebsites),
        nameof(FocusSession.DistractionCount), nameof(FocusSession.EndedAt),
    ];

    public static IReadOnlyList<TableAccess> Tables { get; } =
    [
        TableAccess.By(RowRules.Owner, typeof(FocusModeState), [nameof(FocusModeState.Id), .. State], State),
        TableAccess.By(RowRules.Owner, typeof(FocusSettings), [nameof(FocusSettings.Id), .. Settings], Settings),
        TableAccess.By(
            RowRules.Owner,
            typeof(FocusVip),
            [nameof(FocusVip.Id), nameof(FocusVip.SlackUserId), nameof(FocusVip.DisplayName)],
            [nameof(FocusVip.DisplayName)]),
        TableAccess.By(
            RowRules.Owner, typeof(FocusSession), [nameof(FocusSession.Id), .. Session, nameof(FocusSession.StartedAt)], Session),
    ];
}
