namespace Assistant.Graph.Tests.Proof.Modules;

/// <summary>Recordings, goals, timed work, and the rules about what time counts as.</summary>
public sealed class ProductivityProof : ModuleProof
{
    public override IReadOnlyList<GraphEntity> Entities { get; } =
    [
        new("Activity", "activities", "windowTitle", Seen.ByOwner),
        new("Screenshot", "screenshots", "filePath", Seen.ByOwner),
        new("Goal", "goals", "name", Seen.ByOwner),
        new("WorkSession", "work_sessions", "title", Seen.ByOwner),
        new("ClassificationRule", "classification_rules", "category", Seen.ByOwnerOrEverybody),
    ];

    public override IReadOnlyList<GraphRelation> Relations { get; } =
    [
        new("User", "activities", "Activity", true, ("id", "user_id")),
        new("User", "screenshots", "Screenshot", true, ("id", "user_id")),
        new("User", "goals", "Goal", true, ("id", "user_id")),
        new("User", "workSessions", "WorkSession", true, ("id", "user_id")),
        new("User", "classificationRules", "ClassificationRule", true, ("id", "user_id")),
        new("Activity", "user", "User", false, ("user_id", "id")),
        new("Screenshot", "user", "User", false, ("user_id", "id")),
        new("Goal", "user", "User", false, ("user_id", "id")),
        new("WorkSession", "user", "User", false, ("user_id", "id")),
        new("ClassificationRule", "user", "User", false, ("user_id", "id")),
    ];

    public override string RowsSql =>
        """
        insert into assistant.activities (id, user_id, app_name, window_title, url, category, is_productive, is_afk, start_time, end_time, duration, created_at)
        select md5('activity' || u.id || n)::uuid, u.id, (array['Editor', 'Browser'])[1 + n % 2], 'Window ' || n || ' of ' || u.email, case n when 2 then 'about:blank' end,
            case when n < 3 then 'writing' end, case when n < 3 then n = 1 end, n = 3, timestamptz '2026-04-06' + n * interval '1 hour',
            case when n < 3 then timestamptz '2026-04-07' end, case when n < 3 then n * 60 end, timestamptz '2026-04-07' + n * interval '1 hour'
        from proof.owners u, generate_series(1, 3) n;
        insert into assistant.screenshots (id, user_id, file_path, cloud_url, thumbnail_url, app_name, is_blurred, file_size, width, height, captured_at, created_at)
        select md5('screenshot' || u.id || n)::uuid, u.id, '/' || u.email || '/' || n, case n when 2 then 'https://cloud.example/2' end, case n when 1 then 'https://cloud.example/1' end,
            case n when 2 then 'Editor' end, n = 1, case n when 2 then 2000 end, case n when 2 then 1280 end, case n when 2 then 720 end, timestamptz '2026-04-07', timestamptz '2026-04-07' + n * interval '1 s'
        from proof.owners u, generate_series(1, 2) n;
        insert into assistant.goals (id, user_id, name, type, target_hours, is_active, created_at)
        select md5('goal' || u.id || n)::uuid, u.id, 'Goal ' || n || ' of ' || u.email, 'daily_productive', n * 0.5, n = 1, timestamptz '2026-04-08' + n * interval '1 s'
        from proof.owners u, generate_series(1, 3) n;
        insert into assistant.work_sessions (id, user_id, title, description, project, tags, started_at, ended_at, duration, is_billable, created_at)
        select md5('work' || u.id || n)::uuid, u.id, 'Work ' || n || ' of ' || u.email, case n when 2 then 'Two' end, case n when 1 then 'One' end, '["a"]',
            timestamptz '2026-04-08', case n when 2 then timestamptz '2026-04-09' end, case n when 2 then 3600 end, n = 2, timestamptz '2026-04-08' + n * interval '1 s'
        from proof.owners u, generate_series(1, 3) n;
        insert into assistant.classification_rules (id, user_id, app_name, url_pattern, category, is_productive, priority, is_active, created_at)
        select md5('rule' || coalesce(u.id::text, 'everybody') || n)::uuid, u.id, case n when 1 then 'Editor' end, case n when 2 then '^https:' end, 'Rule ' || n || coalesce(' of ' || u.email, ''),
            n = 1, n * 7 % 3, n < 3, timestamptz '2026-04-10' + n * interval '1 s'
        from (select id, email from proof.owners union all select null, null) u, generate_series(1, 2) n;
        """;
}
