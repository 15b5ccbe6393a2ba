using Assistant.Data.Tests.RowSecurity;
using Assistant.Testing;
using Npgsql;

namespace Assistant.Data.Tests.Modules.Operations;

/// <summary>The one way in which a use is written: counted, priced, and refused beyond the limit.</summary>
public sealed class RecordUsageTests : IAsyncLifetime
{
    private const string Refused = "RL001";

    private readonly OperationsScenario _scenario = new();

    private TestDatabase Database => _scenario.Database;

    public Task InitializeAsync() => _scenario.InitializeAsync();

    public Task DisposeAsync() => _scenario.DisposeAsync();

    [Theory]
    [InlineData("'google', 'gemini-2.0-flash', 120000, 40000, {chat}, 1500, '{\"tools\": 1}'", "chat gemini-2.0-flash google 160000 0.012000 0.016000 0.028000 1500 t t")]
    [InlineData("'google', 'gemini-2.0-flash', 1, 0", "chat gemini-2.0-flash google 1 0.000000 0.000000 0.000000  f f")]
    // No settings for Anthropic alone, so those of the agent.
    [InlineData("'anthropic', 'claude-sonnet-4', 1000, 1000", "chat claude-sonnet-4 anthropic 2000 0.003000 0.015000 0.018000  f f")]
    public async Task A_use_is_priced_by_the_agents_settings(string arguments, string expected)
    {
        await using var session = await Database.BeginAsync(Scenario.Named("owner"));
        var key = await session.ScalarAsync<Guid>(Sql($"select app.record_usage('chat', {arguments})"));

        (await session.ScalarAsync<string>(
            """
            select concat(agent_type, ' ', model_used, ' ', provider, ' ', total_tokens, ' ', input_cost, ' ', output_cost, ' ', total_cost, ' ',
                duration_ms, ' ', response_timestamp is not null and response_timestamp = request_timestamp + interval '1500 ms', ' ', chat_id is not null)
            from assistant.usage_logs where id = $1
            """,
            key)).ShouldBe(expected);
    }

    [Theory]
    [InlineData("'chat', 'google', 'gpt-5', 1, 1", PostgresErrorCodes.InvalidParameterValue)]
    [InlineData("'artifact', 'google', 'gemini-2.0-flash', 1, 1", PostgresErrorCodes.InvalidParameterValue)]
    [InlineData("null, null, null, 1, 1", PostgresErrorCodes.InvalidParameterValue)]
    [InlineData("'chat', 'google', 'gemini-2.0-flash', -1, 1", PostgresErrorCodes.InvalidParameterValue)]
    [InlineData("'chat', 'google', 'gemini-2.0-flash', 1, null", PostgresErrorCodes.InvalidParameterValue)]
    [InlineData("'chat', 'google', 'gemini-2.0-flash', 1, 1, null, -1", PostgresErrorCodes.InvalidParameterValue)]
    [InlineData("'chat', 'google', 'gemini-2.0-flash', 2147483647, 1", PostgresErrorCodes.NumericValueOutOfRange)]
    [InlineData("'chat', 'google', 'gemini-2.0-flash', 1, 1, null, 1, '[ ]'", PostgresErrorCodes.CheckViolation)]
    [InlineData("'chat', 'google', 'gemini-2.0-flash', 1, 1, [chat]", PostgresErrorCodes.ForeignKeyViolation)]
    [InlineData("'chat', 'google', 'gemini-2.0-flash', 1, 1, gen_random_uuid()", PostgresErrorCodes.ForeignKeyViolation)]
    [InlineData("'routing', 'google', 'gemini-2.0-flash', 1, 1", Refused)]
    public async Task A_use_that_nobody_could_price_or_that_is_anothers_is_refused(string arguments, string state)
    {
        (await _scenario.RefusalAsync($"select app.record_usage({arguments})")).SqlState.ShouldBe(state);
        (await Database.ScalarAsync<long>("select count(*) from assistant.rate_limits where agent_type <> 'artifact'")).ShouldBe(0);
    }

    [Fact]
    public async Task Somebody_elses_chat_is_refused_in_the_words_for_a_chat_that_is_not_there()
    {
        var theirs = await _scenario.RefusalAsync("select app.record_usage('chat', 'google', 'gemini-2.0-flash', 1, 1, [chat])");
        var none = await _scenario.RefusalAsync("select app.record_usage('chat', 'google', 'gemini-2.0-flash', 1, 1, gen_random_uuid())");

        (theirs.MessageText, theirs.Detail, theirs.ConstraintName).ShouldBe((none.MessageText, none.Detail, none.ConstraintName));
    }

    [Theory]
    [InlineData("anonymous")]
    [InlineData("unknown")]
    [InlineData("inactive")]
    public async Task Only_somebody_who_is_signed_in_records(string persona) =>
        (await _scenario.RefusalAsync("select app.record_usage('chat', 'google', 'gemini-2.0-flash', 1, 1)", persona))
            .SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);

    [Fact]
    public async Task The_serving_login_itself_may_not_call_it()
    {
        await using var command = Database.Serving.CreateCommand("select app.record_usage('chat', 'google', 'gemini-2.0-flash', 1, 1)");

        (await Should.ThrowAsync<PostgresException>(command.ExecuteScalarAsync())).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Fact]
    public async Task Beyond_the_limit_nothing_is_written_and_others_are_not_held_back()
    {
        for (var i = 0; i < 5; i++)
        {
            (await TryAsync("owner")).ShouldBeNull();
        }

        var refusal = (await TryAsync("owner")).ShouldNotBeNull();

        refusal.SqlState.ShouldBe(Refused);
        refusal.MessageText.ShouldBe("the hourly limit of 5 requests is reached");
        (await CountsAsync()).ShouldBe("daily 5/8 hourly 5/5");
        (await Database.ScalarAsync<long>(Sql("select count(*) from assistant.usage_logs where user_id = {user} and agent_type = 'chat'"))).ShouldBe(5);
        (await TryAsync("stranger")).ShouldBeNull();
    }

    [Fact]
    public async Task A_limit_that_was_raised_counts_at_once_and_the_longer_one_still_holds()
    {
        for (var i = 0; i < 5; i++)
        {
            await TryAsync("owner");
        }

        await Database.ExecuteAsync("""update assistant.admin_configs set config_data = jsonb_set(config_data, '{rateLimits,hourly}', '50') where config_key = 'chat_agent_google'""");
        for (var i = 0; i < 3; i++)
        {
            (await TryAsync("owner")).ShouldBeNull();
        }

        (await TryAsync("owner")).ShouldNotBeNull().MessageText.ShouldBe("the daily limit of 8 requests is reached");
        (await CountsAsync()).ShouldBe("daily 8/8 hourly 8/50");
    }

    [Fact]
    public async Task A_limit_of_the_agent_holds_for_a_provider_whose_settings_name_none()
    {
        await Database.ExecuteAsync(
            """
            update assistant.admin_configs set config_data = config_data - 'rateLimits' || '{"rateLimits": {"daily": 2}}' where config_key = 'chat_agent_google';
            update assistant.admin_configs set config_data = config_data || '{"rateLimits": {"hourly": 1, "daily": 9}}' where config_key = 'chat_agent'
            """);

        (await TryAsync("owner")).ShouldBeNull();
        (await TryAsync("owner")).ShouldNotBeNull().MessageText.ShouldBe("the hourly limit of 1 requests is reached");
        (await CountsAsync()).ShouldBe("daily 1/2 hourly 1/1");
    }

    [Fact]
    public async Task Of_requests_at_the_same_time_just_as_many_pass_as_the_limit_allows()
    {
        await Database.ExecuteAsync("""update assistant.admin_configs set config_data = jsonb_set(config_data, '{rateLimits}', '{"hourly": 20, "daily": 1000}') where config_key = 'chat_agent_google'""");

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 16).Select(async _ =>
        {
            var passed = 0;
            for (var i = 0; i < 4; i++)
            {
                var refusal = await TryAsync("owner");
                passed += refusal is null ? 1 : 0;
                (refusal?.SqlState ?? Refused).ShouldBe(Refused);
            }

            return passed;
        }));

        outcomes.Sum().ShouldBe(20);
        (await CountsAsync()).ShouldBe("daily 20/1000 hourly 20/20");
        (await Database.ScalarAsync<long>(Sql("select count(*) from assistant.usage_logs where user_id = {user} and agent_type = 'chat'"))).ShouldBe(20);
    }

    [Fact]
    public async Task A_use_that_is_rolled_back_was_not_counted()
    {
        await using (var session = await Database.BeginAsync(Scenario.Named("owner")))
        {
            await session.ExecuteAsync("select app.record_usage('chat', 'google', 'gemini-2.0-flash', 1, 1)");
        }

        (await CountsAsync()).ShouldBeNull();
    }

    private async Task<PostgresException?> TryAsync(string persona)
    {
        await using var session = await Database.BeginAsync(Scenario.Named(persona));
        try
        {
            await session.ExecuteAsync("select app.record_usage('chat', 'google', 'gemini-2.0-flash', 1000, 1000)");
            await session.CommitAsync();
            return null;
        }
        catch (PostgresException refusal)
        {
            return refusal;
        }
    }

    private Task<string?> CountsAsync() => Database.ScalarAsync<string>(Sql(
        """
        select string_agg(limit_type || ' ' || request_count || '/' || limit_value, ' ' order by limit_type)
        from assistant.rate_limits where user_id = {user} and agent_type = 'chat'
        """));

    private string Sql(string sql) => _scenario.Sql(sql, Scenario.Owner);
}
