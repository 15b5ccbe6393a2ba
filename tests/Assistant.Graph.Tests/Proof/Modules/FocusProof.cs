namespace Assistant.Graph.Tests.Proof.Modules;

/// <summary>Focus mode, its settings, who may disturb, and focus sessions.</summary>
public sealed class FocusProof : ModuleProof
{
    public override IReadOnlyList<GraphEntity> Entities { get; } =
    [
        new("FocusModeState", "focus_mode_states", "customMessage", Seen.ByOwner) { IsListed = false },
        new("FocusSettings", "focus_settings", "defaultMessage", Seen.ByOwner) { IsListed = false },
        new("FocusVip", "focus_vips", "slackUserId", Seen.ByOwner),
        new("FocusSession", "focus_sessions", "title", Seen.ByOwner),
    ];

    public override IReadOnlyList<GraphRelation> Relations { get; } =
    [
        new("User", "focusModeState", "FocusModeState", false, ("id", "user_id")),
        new("User", "focusSettings", "FocusSettings", false, ("id", "user_id")),
        new("User", "focusVips", "FocusVip", true, ("id", "user_id")),
        new("User", "focusSessions", "FocusSession", true, ("id", "user_id")),
        new("FocusModeState", "user", "User", false, ("user_id", "id")),
        new("FocusSettings", "user", "User", false, ("user_id", "id")),
        new("FocusVip", "user", "User", false, ("user_id", "id")),
        new("FocusVip", "slackUser", "SlackUser", false, ("slack_user_id", "slack_id")) { TakesFirst = true },
        new("FocusSession", "user", "User", false, ("user_id", "id")),
    ];

    public override string RowsSql =>
        """
        insert into assistant.focus_mode_states (id, user_id, is_active, mode, started_at, ends_at, custom_message, pomodoro_phase, created_at)
        select md5('state' || u.id)::uuid, u.id, true, 'pomodoro', timestamptz '2026-04-05', timestamptz '2026-04-06', 'Of ' || u.email, 'break', timestamptz '2026-04-05'
        from proof.owners u on conflict do nothing;
        insert into assistant.focus_settings (id, user_id, default_message, created_at)
        select md5('focus settings' || u.id)::uuid, u.id, 'Of ' || u.email, timestamptz '2026-04-05' from proof.owners u on conflict do nothing;
        insert into assistant.focus_vips (id, user_id, slack_user_id, display_name, created_at)
        select md5('vip' || u.id || n)::uuid, u.id, 'V' || n, case n when 2 then 'Two' end, timestamptz '2026-04-05' + n * interval '1 microsecond'
        from proof.owners u, generate_series(1, 3) n;
        insert into assistant.focus_sessions (id, user_id, title, duration_minutes, actual_duration, status, distraction_count, started_at, ended_at, created_at)
        select md5('focus' || u.id || n)::uuid, u.id, case when n < 3 then 'Focus ' || n || ' of ' || u.email end, 25 * n, case n when 2 then 20 end,
            (array[case when r.runs then 'cancelled' else 'active' end, 'completed', 'paused'])[n], n % 2, timestamptz '2026-04-05' + n * interval '1 day', case n when 2 then timestamptz '2026-04-08' end, timestamptz '2026-04-09'
        from proof.owners u, generate_series(1, 3) n,
            lateral (select exists (select from assistant.focus_sessions f where f.user_id = u.id and f.status = 'active')) r (runs);
        """;
}
