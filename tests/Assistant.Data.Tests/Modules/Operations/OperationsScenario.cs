using Assistant.Data.Tests.RowSecurity;

namespace Assistant.Data.Tests.Modules.Operations;

/// <summary>A use, a counted period, an audited operation with a part and a task for each person, and settings of two agents.</summary>
public sealed class OperationsScenario() : ModuleScenario(
    1,
    """
    insert into assistant.admin_configs (config_key, config_data) values
        ('chat_agent_google', '{"rateLimits": {"hourly": 5, "daily": 8}, "models": {"gemini-2.0-flash": {"inputPrice": 0.1, "outputPrice": 0.4}}}'),
        ('chat_agent', '{"models": {"claude-sonnet-4": {"inputPrice": 3, "outputPrice": 15}}}'),
        ('routing_agent', '{"rateLimits": {"hourly": 0}, "models": {"gemini-2.0-flash": {"inputPrice": 0.1, "outputPrice": 0.4}}}')
        on conflict do nothing;
    insert into assistant.usage_logs (id, user_id, chat_id, agent_type, model_used, provider) values
        ({usage}, {user}, {chat}, 'artifact', 'gemini-2.0-flash', 'google');
    insert into assistant.rate_limits (id, user_id, agent_type, period_start, period_end, limit_type, limit_value) values
        ({limit}, {user}, 'artifact', '2025-01-01Z', '2025-01-02Z', 'daily', 10);
    insert into assistant.audit_logs (id, user_id, action_type, operation, status) values ({audit}, {user}, 'create', 'createChat', 'success');
    insert into assistant.audit_logs (id, user_id, action_type, operation, status, parent_id)
        values ({part}, {user}, 'create', 'createMessage', 'success', {audit});
    insert into assistant.action_logs (id, user_id, event_type) values ({action}, {user}, 'review');
    """,
    "usage",
    "limit",
    "audit",
    "part",
    "action");
