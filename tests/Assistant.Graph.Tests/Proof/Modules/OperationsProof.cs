namespace Assistant.Graph.Tests.Proof.Modules;

/// <summary>Settings of agents, uses of models and their limits, the audit, and what is to be done.</summary>
public sealed class OperationsProof : ModuleProof
{
    public override IReadOnlyList<GraphEntity> Entities { get; } =
    [
        new("AdminConfig", "admin_configs", "configKey", Seen.ByAdmin),
        new("UsageLog", "usage_logs", "modelUsed", Seen.ByOwnerOrAdmin),
        new("RateLimit", "rate_limits", "periodStart", Seen.ByOwner),
        new("AuditLog", "audit_logs", "operation", Seen.ByOwnerOrAdmin),
        new("ActionLog", "action_logs", "eventType", Seen.ByOwner),
    ];

    public override IReadOnlyList<GraphRelation> Relations { get; } =
    [
        new("User", "updatedAdminConfigs", "AdminConfig", true, ("id", "updated_by_user_id")),
        new("User", "usageLogs", "UsageLog", true, ("id", "user_id")),
        new("User", "rateLimits", "RateLimit", true, ("id", "user_id")),
        new("User", "auditLogs", "AuditLog", true, ("id", "user_id")),
        new("User", "actionLogs", "ActionLog", true, ("id", "user_id")),
        new("Chat", "usageLogs", "UsageLog", true, ("id", "chat_id")),
        new("AdminConfig", "updatedBy", "User", false, ("updated_by_user_id", "id")),
        new("UsageLog", "user", "User", false, ("user_id", "id")),
        new("UsageLog", "chat", "Chat", false, ("chat_id", "id")),
        new("RateLimit", "user", "User", false, ("user_id", "id")),
        new("AuditLog", "user", "User", false, ("user_id", "id")),
        new("AuditLog", "parent", "AuditLog", false, ("parent_id", "id")),
        new("AuditLog", "children", "AuditLog", true, ("id", "parent_id")),
        new("ActionLog", "user", "User", false, ("user_id", "id")),
    ];

    public override string RowsSql =>
        """
        insert into assistant.admin_configs (id, config_key, config_data, updated_by_user_id)
        select md5('config' || n)::uuid, 'agent_' || n, '{"rateLimits": {"daily": 5}}', case n when 1 then proof.person('owner') when 2 then proof.person('admin') end
        from generate_series(1, 3) n;
        insert into assistant.usage_logs (id, user_id, chat_id, agent_type, model_used, provider, input_tokens, total_tokens, input_cost, total_cost, request_timestamp,
            response_timestamp, duration_ms, metadata)
        select md5('usage' || u.id || n)::uuid, u.id, (select c.id from assistant.chats c where n < 3 and c.user_id = u.id order by c.id limit 1),
            (array['routing', 'chat', 'artifact', 'git_mcp'])[n], 'model-' || n, (array['google', 'openai', 'anthropic', 'google'])[n], n, n, n * 0.000001, n * 0.000001,
            timestamptz '2026-04-10' + n * interval '1 hour', case when n > 1 then timestamptz '2026-04-11' + n * interval '1 hour' end, case when n > 1 then n end, '{"n": 1}'
        from proof.owners u, generate_series(1, 4) n;
        insert into assistant.rate_limits (id, user_id, agent_type, period_start, period_end, request_count, limit_type, limit_value)
        select md5('limit' || u.id || n)::uuid, u.id, 'chat', timestamptz '2026-04-10' + n * interval '1 day', timestamptz '2026-04-11' + n * interval '1 day', n,
            (array['hourly', 'daily'])[n], 10 from proof.owners u, generate_series(1, 2) n;
        insert into assistant.audit_logs (id, user_id, action_type, operation, status, duration_ms, ip_address, parent_id, created_at)
        select md5('audit' || u.id || n)::uuid, u.id, 'update', 'operation ' || n, (array['success', 'failure'])[1 + n % 2], n * 1.5, '192.0.2.' || n,
            case when n > 1 then md5('audit' || u.id || 1)::uuid end, timestamptz '2026-04-12' + n * interval '1 hour' from proof.owners u, generate_series(1, 3) n;
        insert into assistant.audit_logs (id, action_type, operation, status, parent_id)
        select md5('part' || u.id)::uuid, 'purge', 'of the server', 'success', md5('audit' || u.id || 1)::uuid from proof.owners u;
        insert into assistant.audit_logs (id, user_id, action_type, operation, status, parent_id)
        select md5('foreign' || u.id)::uuid, proof.person('owner'), 'update', 'part of another''s', 'success', md5('audit' || u.id || 1)::uuid from proof.owners u;
        insert into assistant.action_logs (id, user_id, event_type, state, description, created_at)
        select md5('action' || u.id || n)::uuid, u.id, 'event ' || n, (array['open', 'done'])[n], case n when 1 then 'To do' end, timestamptz '2026-04-13' + n * interval '1 hour'
        from proof.owners u, generate_series(1, 2) n;
        """;
}
