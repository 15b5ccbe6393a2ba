using Assistant.Data.Tests.RowSecurity;
using Assistant.Testing;
using Npgsql;

namespace Assistant.Data.Tests.Modules.Operations;

/// <summary>What stays, what goes and what the database keeps by itself.</summary>
public sealed class OperationsTriggerTests : IAsyncLifetime
{
    private readonly OperationsScenario _scenario = new();

    private TestDatabase Database => _scenario.Database;

    public Task InitializeAsync() => _scenario.InitializeAsync();

    public Task DisposeAsync() => _scenario.DisposeAsync();

    [Fact]
    public async Task A_deleted_person_takes_uses_limits_and_tasks_along_and_leaves_the_audit_without_a_name()
    {
        await ExecuteAsync("delete from assistant.users where id = {user}");

        (await ScalarAsync<string>(
            """
            select concat_ws(' ', (select count(*) from assistant.usage_logs where id = {usage}),
                (select count(*) from assistant.rate_limits where id = {limit}),
                (select count(*) from assistant.action_logs where id = {action}),
                (select count(*) from assistant.audit_logs where id in ({audit}, {part}) and user_id is null))
            """)).ShouldBe("0 0 0 2");
    }

    [Fact]
    public async Task A_use_outlives_its_chat()
    {
        await ExecuteAsync("delete from assistant.chats where id = {chat}");

        (await ScalarAsync<bool>("select chat_id is null and user_id = {user} from assistant.usage_logs where id = {usage}")).ShouldBeTrue();
    }

    [Fact]
    public async Task Settings_are_signed_by_who_changes_them_and_outlive_that_person()
    {
        await using (var session = await Database.BeginAsync(Scenario.Named("admin")))
        {
            await session.ExecuteAsync("""update assistant.admin_configs set config_data = '{"x": 1}', config_key = 'renamed' where config_key = 'chat_agent'""");
            await session.ExecuteAsync("insert into assistant.admin_configs (config_key) values ('new_agent')");
            await session.CommitAsync();
        }

        (await ScalarAsync<string>("select string_agg(config_key, ' ' order by config_key) from assistant.admin_configs where updated_by_user_id is not null"))
            .ShouldBe("new_agent renamed");
        var changed = await ScalarAsync<DateTime>("select updated_at from assistant.admin_configs where config_key = 'renamed'");

        await ExecuteAsync($"delete from assistant.users where id = '{Scenario.Admin}'");

        (await ScalarAsync<long>("select count(*) from assistant.admin_configs where updated_by_user_id is null")).ShouldBe(4);
        (await ScalarAsync<DateTime>("select updated_at from assistant.admin_configs where config_key = 'renamed'")).ShouldBe(changed);
    }

    [Theory]
    [InlineData("update assistant.audit_logs set status = 'failure' where id = {audit}")]
    [InlineData("update assistant.audit_logs set user_id = [user] where id = {audit}")]
    [InlineData("update assistant.audit_logs set parent_id = [audit] where id = {part}")]
    [InlineData("update assistant.audit_logs set created_at = now() where id = {audit}")]
    [InlineData("delete from assistant.audit_logs where id = {part}")]
    [InlineData("delete from assistant.audit_logs")]
    public async Task Not_even_the_owner_of_the_table_changes_the_audit(string sql) =>
        (await Should.ThrowAsync<PostgresException>(ExecuteAsync(sql))).MessageText.ShouldBe("audit logs are only added to");

    [Fact]
    public async Task A_task_says_when_it_last_changed()
    {
        await ExecuteAsync("update assistant.action_logs set updated_at = '2000-01-01Z' where id = {action}");

        (await ScalarAsync<bool>("select updated_at > '2020-01-01Z' and state = 'open' from assistant.action_logs where id = {action}")).ShouldBeTrue();
    }

    private Task<int> ExecuteAsync(string sql) => Database.ExecuteAsync(_scenario.Sql(sql, Scenario.Owner));

    private Task<T?> ScalarAsync<T>(string sql) => Database.ScalarAsync<T>(_scenario.Sql(sql, Scenario.Owner));
}
