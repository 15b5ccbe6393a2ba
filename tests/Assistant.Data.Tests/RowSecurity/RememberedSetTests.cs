using System.Data;
using Assistant.Testing;

namespace Assistant.Data.Tests.RowSecurity;

/// <summary>A set is kept by a transaction that has one snapshot, until it writes, and for the person whose it is.</summary>
public sealed class RememberedSetTests(TeamScenario scenario) : IClassFixture<TeamScenario>
{
    private const string Teams = "select cardinality(app.team_ids('VIEWER'))::bigint";
    private const string Invites = "select cardinality(app.invite_ids())::bigint";

    [Fact]
    public async Task It_is_kept_beyond_the_transaction_with_what_it_was_found_under()
    {
        await using (var session = await BeginAsync("vera", IsolationLevel.RepeatableRead, "read only"))
        {
            (await session.ScalarAsync<long>(Teams)).ShouldBe(1);
            var kept = await session.ScalarAsync<string>(Kept("team_ids.VIEWER"));
            kept.ShouldBe($"{await session.ScalarAsync<string>("select current_setting('app.access_changes')")}{TeamScenario.Key("vera")}team_ids.VIEWER{{{TeamScenario.Key("red")}}}");
            (await session.ScalarAsync<string>("select coalesce(current_setting('app.team_ids.VIEWER', true), '')")).ShouldBe("");
            await session.CommitAsync();
        }
    }

    [Fact]
    public async Task One_that_time_changes_is_remembered_until_the_transaction_ends()
    {
        await using var session = await BeginAsync("ivan", IsolationLevel.RepeatableRead, "read only");
        (await session.ScalarAsync<long>(Invites)).ShouldBe(1);
        (await session.ScalarAsync<string>(Kept("invite_ids"))).ShouldBe("");
        (await session.ScalarAsync<string>("select current_setting('app.invite_ids', true)"))
            .ShouldBe($"{TeamScenario.Key("ivan")}invite_ids{{{TeamScenario.Key("invite_ivan")}}}");
        await session.CommitAsync();

        await using var next = await BeginAsync("ivan", IsolationLevel.RepeatableRead, "read only");
        (await next.ScalarAsync<string>("select coalesce(current_setting('app.invite_ids', true), '')")).ShouldBe("");
    }

    [Theory]
    [InlineData(IsolationLevel.ReadCommitted, "read only")]
    [InlineData(IsolationLevel.ReadCommitted, "read write")]
    public async Task It_is_found_anew_where_it_may_have_changed(IsolationLevel isolation, string access)
    {
        await using var session = await BeginAsync("vera", isolation, access);
        (await session.ScalarAsync<long>(Teams)).ShouldBe(1);
        (await session.ScalarAsync<string>(Kept("team_ids.VIEWER"))).ShouldBe("");
    }

    [Theory]
    [InlineData("")]
    [InlineData("savepoint s; set local transaction_read_only = on; {teams}; release s")]
    public async Task A_team_made_in_the_transaction_is_in_it(string before)
    {
        await using var session = await BeginAsync("vera", IsolationLevel.RepeatableRead, "read write");
        (await session.ScalarAsync<long>(Teams)).ShouldBe(1);
        foreach (var statement in before.Replace("{teams}", Teams, StringComparison.Ordinal).Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            await session.ExecuteAsync(statement);
        }

        await session.ScalarAsync<Guid>("select app.create_team('Green')");
        (await session.ScalarAsync<long>(Teams)).ShouldBe(2);
        (await session.ScalarAsync<long>("select count(*) from assistant.teams")).ShouldBe(2);
        await session.ExecuteAsync("savepoint s");
        await session.ExecuteAsync("set local transaction_read_only = on");
        (await session.ScalarAsync<long>(Teams)).ShouldBe(2);
    }

    [Theory]
    [InlineData("app.reader() is null")]
    [InlineData("true")]
    public async Task It_is_nobody_elses(string afterwards)
    {
        await using var session = await BeginAsync("vera", IsolationLevel.RepeatableRead, "read only");
        (await session.ColumnAsync<string>("select name from assistant.teams")).ShouldBe(["Red"]);
        foreach (var (person, teams) in new[] { ("zoe", "Blue"), ("ivan", ""), ("anonymous", ""), ("vera", "Red") })
        {
            await session.ExecuteAsync("select set_config('request.jwt.claims', $1, true)", TeamScenario.Named(person).ClaimsJson);
            await session.ExecuteAsync($"select {afterwards}");
            string.Join(' ', await session.ColumnAsync<string>("select name from assistant.teams")).ShouldBe(teams, person);
        }
    }

    [Theory]
    [InlineData("viewer")]
    [InlineData("")]
    [InlineData("no role; and no name of a setting")]
    public async Task A_role_that_is_none_has_no_teams(string role)
    {
        await using var session = await BeginAsync("olive", IsolationLevel.RepeatableRead, "read only");
        (await session.ScalarAsync<long>(Teams)).ShouldBe(1);
        (await session.ScalarAsync<long>("select cardinality(app.team_ids($1))::bigint", role)).ShouldBe(0);
        (await session.ScalarAsync<long>(Teams)).ShouldBe(1);
    }

    private static string Kept(string set) => $"select coalesce(current_setting('app.k' || (uuid_hash(app.uid()) & 1023) || '.{set}', true), '')";

    private async Task<PersonaSession> BeginAsync(string person, IsolationLevel isolation, string access)
    {
        var session = await scenario.Database.BeginAsync(TeamScenario.Named(person), isolation is IsolationLevel.RepeatableRead);
        await session.ExecuteAsync($"set transaction {access}");
        return session;
    }
}
