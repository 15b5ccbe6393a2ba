using Assistant.Data.Tests.RowSecurity;
using Npgsql;

namespace Assistant.Data.Tests.Modules.Operations;

/// <summary>Who may do what, written down once more by hand.</summary>
public sealed class OperationsAccessTests(OperationsScenario scenario) : IClassFixture<OperationsScenario>
{
    private static readonly Dictionary<string, (string Where, string Insert, string Update)> Statements = new()
    {
        ["admin_configs"] = ("config_key = 'chat_agent'", "(config_key) values ('x')", "config_data = '{}'"),
        ["usage_logs"] = ("id = {usage}", "(user_id, agent_type, model_used, provider) values ({user}, 'chat', 'x', 'google')", "total_cost = 0"),
        ["usage_days"] = (
            "user_id = {user}",
            "(user_id, day, agent_type, model_used, provider, uses, input_tokens, output_tokens, total_tokens, input_cost, output_cost, total_cost) values ({user}, '2025-01-01Z', 'chat', 'x', 'google', 1, 0, 0, 0, 0, 0, 0)",
            "total_cost = 0"),
        ["rate_limits"] = (
            "id = {limit}",
            "(user_id, agent_type, period_start, period_end, limit_type, limit_value) values ({user}, 'chat', '2025-01-01Z', '2025-01-02Z', 'daily', 1)",
            "request_count = 0"),
        ["audit_logs"] = ("id = {audit}", "(user_id, action_type, operation, status) values ({user}, 'x', 'x', 'x')", "status = 'x'"),
        ["action_logs"] = ("id = {action}", "(event_type) values ('x')", "state = 'done'"),
    };

    [Theory]
    [InlineData("admin_configs", "select", "admin")]
    [InlineData("admin_configs", "insert", "admin")]
    [InlineData("admin_configs", "update", "admin")]
    [InlineData("admin_configs", "delete", "admin")]
    [InlineData("usage_logs", "select", "owner admin")]
    [InlineData("usage_logs", "insert", "")]
    [InlineData("usage_logs", "update", "")]
    [InlineData("usage_logs", "delete", "")]
    [InlineData("usage_days", "select", "owner admin")]
    [InlineData("usage_days", "insert", "")]
    [InlineData("usage_days", "update", "")]
    [InlineData("usage_days", "delete", "")]
    [InlineData("rate_limits", "select", "owner")]
    [InlineData("rate_limits", "insert", "")]
    [InlineData("rate_limits", "update", "")]
    [InlineData("rate_limits", "delete", "")]
    [InlineData("audit_logs", "select", "owner admin")]
    [InlineData("audit_logs", "insert", "")]
    [InlineData("audit_logs", "update", "")]
    [InlineData("audit_logs", "delete", "")]
    [InlineData("action_logs", "select", "owner")]
    [InlineData("action_logs", "insert", "stranger owner admin narrowed")]
    [InlineData("action_logs", "update", "owner")]
    [InlineData("action_logs", "delete", "owner")]
    public async Task The_owners_row_is_open_to(string table, string command, string expected) =>
        (await scenario.WhoAsync(table, command, Statements[table])).ShouldBe(expected);

    [Theory]
    [InlineData("settings in an ordinary person's hands", "update assistant.admin_configs set config_data = '{}'; insert into assistant.admin_configs (config_key) values ('x')", "owner")]
    [InlineData("settings signed by somebody else", "update assistant.admin_configs set updated_by_user_id = {user}", "admin")]
    [InlineData("a use that was free", "insert into assistant.usage_logs (user_id, agent_type, model_used, provider, total_cost) values ({user}, 'chat', 'x', 'google', 0)", "owner")]
    [InlineData("a day's uses forgotten", "delete from assistant.usage_days where user_id = {user}", "owner")]
    [InlineData("a day's uses made by hand", "select app.move_usage_day(null)", "admin")]
    [InlineData("all days made by hand", "select app.rebuild_usage_days()", "admin")]
    [InlineData("a count begun anew", "delete from assistant.rate_limits where id = {limit}", "owner")]
    [InlineData("a limit of one's own making", "update assistant.rate_limits set limit_value = 1000000 where id = {limit}", "owner")]
    [InlineData("an entry of the audit forged", "insert into assistant.audit_logs (user_id, action_type, operation, status) values ([user], 'delete', 'x', 'success')", "admin")]
    [InlineData("an entry of the audit forgotten", "delete from assistant.audit_logs where id = {audit}", "admin")]
    [InlineData("a task for somebody else", "insert into assistant.action_logs (user_id, event_type) values ([user], 'x')", "owner")]
    [InlineData("a task given away", "update assistant.action_logs set user_id = [user] where id = {action}", "owner")]
    [InlineData("a signature made by hand", "select app.sign_admin_config()", "admin")]
    public async Task Refused_is(string what, string sql, string persona) =>
        (await scenario.RefusalAsync(sql, persona)).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege, what);

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"rateLimits": {}, "models": {}}""")]
    [InlineData("""{"rateLimits": {"hourly": 0, "daily": 2147483647}, "enabled": true}""")]
    [InlineData("""{"models": {"m": {}, "n": {"inputPrice": 0, "outputPrice": 1.5, "note": [1]}}, "model": "m"}""")]
    public async Task Settings_are_free_where_nothing_goes_by_them(string settings)
    {
        await using var session = await scenario.Database.BeginAsync(Scenario.Named("admin"));

        (await session.ExecuteAsync($"insert into assistant.admin_configs (config_key, config_data) values ('y', $${settings}$$)")).ShouldBe(1);
    }

    [Theory]
    [InlineData("""{"rateLimits": 5}""", "admin_configs_limits_check")]
    [InlineData("""{"rateLimits": {"hourly": "5"}}""", "admin_configs_limits_check")]
    [InlineData("""{"rateLimits": {"hourly": null}}""", "admin_configs_limits_check")]
    [InlineData("""{"rateLimits": {"daily": -1}}""", "admin_configs_limits_check")]
    [InlineData("""{"rateLimits": {"daily": 1.5}}""", "admin_configs_limits_check")]
    [InlineData("""{"rateLimits": {"daily": 3000000000}}""", "admin_configs_limits_check")]
    [InlineData("""{"rateLimits": null}""", "admin_configs_limits_check")]
    [InlineData("""{"rateLimits": []}""", "admin_configs_limits_check")]
    [InlineData("""{"rateLimits": {"hourly": [ 5 ]}}""", "admin_configs_limits_check")]
    [InlineData("""{"rateLimits": {"hourly": {}}}""", "admin_configs_limits_check")]
    [InlineData("""{"rateLimits": {"Hourly": 5}}""", "admin_configs_limits_check")]
    [InlineData("""{"rateLimits": {"hourly": 5, "weekly": 5}}""", "admin_configs_limits_check")]
    [InlineData("""{"ratelimits": {"hourly": 5}}""", "admin_configs_limits_name_check")]
    [InlineData("""{"rate_limits": {"hourly": 5}}""", "admin_configs_limits_name_check")]
    [InlineData("""{"rateLimit": {"hourly": 5}}""", "admin_configs_limits_name_check")]
    [InlineData("""{"models": null}""", "admin_configs_prices_check")]
    [InlineData("""{"models": {"m": [{"inputPrice": 1}]}}""", "admin_configs_prices_check")]
    [InlineData("""{"models": {"m": {"inputPrice": [ 1 ], "outputPrice": 1}}}""", "admin_configs_prices_check")]
    [InlineData("""{"models": {"m": {"inputPrice": null}}}""", "admin_configs_prices_check")]
    [InlineData("""{"models": []}""", "admin_configs_prices_check")]
    [InlineData("""{"models": {"m": {"inputPrice": "free", "outputPrice": 1}}}""", "admin_configs_prices_check")]
    [InlineData("""{"models": {"m": {"inputPrice": 1, "outputPrice": -1}}}""", "admin_configs_prices_check")]
    [InlineData("[]", "admin_configs_config_data_check")]
    public async Task Settings_that_limits_and_prices_could_not_be_read_from_are_refused(string settings, string constraint)
    {
        var error = await scenario.RefusalAsync($"insert into assistant.admin_configs (config_key, config_data) values ('y', $${settings}$$)", "admin");

        (error.SqlState, error.ConstraintName).ShouldBe((PostgresErrorCodes.CheckViolation, constraint));
    }
}
