using Assistant.Testing;
using Npgsql;

namespace Assistant.Data.Tests.RowSecurity;

/// <summary>A team gets what its own writers share with it or what it asked for, and nobody learns by sharing what teams there are.</summary>
public sealed class ShareConsentTests(IntegrationScenario scenario) : IClassFixture<IntegrationScenario>
{
    private const string Share = "insert into assistant.integration_shares (integration_id, team_id, share_level) values";

    [Fact]
    public async Task Sharing_with_a_stranger_s_team_is_refused_in_the_words_for_a_team_that_is_not_there()
    {
        var refusals = new List<(string, string, string?, string?)>();
        foreach (var team in (string[])["{blue}", "{full}", "{none}"])
        {
            await using var session = await scenario.Database.BeginAsync(TeamScenario.Named("sole"));
            var error = await Should.ThrowAsync<PostgresException>(
                session.ExecuteAsync(TeamScenario.Sql($"{Share} ({{github}}, {team}, 'READ_ONLY')")));
            refusals.Add((error.SqlState, error.MessageText, error.Detail, error.ConstraintName));
        }

        refusals.Distinct().ShouldHaveSingleItem().Item1.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Fact]
    public async Task What_a_team_asks_for_is_in_force_when_the_owning_side_lets_it()
    {
        await using var database = await IntegrationScenario.CopyAsync();
        await RunAsync(database, "stan", "select app.ask_share({slack}, {blue}, 'READ_ONLY')");

        (await ReadsAsync(database, "zoe")).ShouldBe("integrations 0, shares 0");
        (await RunAsync(database, "stan", "update assistant.integration_shares set status = 'ACTIVE' where team_id = {blue}")).ShouldBe(0);
        (await RunAsync(database, "mary", "update assistant.integration_shares set status = 'ACTIVE' where team_id = {blue}")).ShouldBe(0);
        (await RunAsync(database, "adam", "update assistant.integration_shares set status = 'ACTIVE' where team_id = {blue}")).ShouldBe(1);
        (await ReadsAsync(database, "zoe")).ShouldBe("integrations 1, shares 1");
        (await database.ScalarAsync<Guid>(TeamScenario.Sql("select shared_by_user_id from assistant.integration_shares where team_id = {blue}")))
            .ShouldBe(TeamScenario.Key("adam"));
    }

    [Fact]
    public async Task Asking_says_nothing_of_whether_there_is_such_an_integration()
    {
        await using var session = await scenario.Database.BeginAsync(TeamScenario.Named("stan"));
        foreach (var integration in (string[])["{slack}", "{slack}", "{github}", "{none}", "{notion}"])
        {
            await session.ExecuteAsync(TeamScenario.Sql($"select app.ask_share({integration}, {{blue}}, 'FULL_ACCESS')"));
        }

        foreach (var integration in (string[])["{slack}", "{none}"])
        {
            await session.ExecuteAsync("savepoint level");
            (await Should.ThrowAsync<PostgresException>(session.ExecuteAsync(TeamScenario.Sql($"select app.ask_share({integration}, {{blue}}, 'MORE')"))))
                .SqlState.ShouldBe(PostgresErrorCodes.InvalidParameterValue);
            await session.ExecuteAsync("rollback to savepoint level");
        }

        (await session.ScalarAsync<long>("select count(*) from assistant.integration_shares")).ShouldBe(0);
    }

    [Theory]
    [InlineData("zoe")]
    [InlineData("olive")]
    [InlineData("site_admin")]
    [InlineData("anonymous")]
    public async Task Nobody_asks_for_a_team_that_they_do_not_administer(string who)
    {
        await using var session = await scenario.Database.BeginAsync(TeamScenario.Named(who));

        (await Should.ThrowAsync<PostgresException>(session.ExecuteAsync(TeamScenario.Sql("select app.ask_share({slack}, {blue}, 'READ_ONLY')"))))
            .SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Fact]
    public async Task What_was_revoked_is_not_asked_for_again()
    {
        await using var database = await IntegrationScenario.CopyAsync();

        await RunAsync(database, "ray", "select app.ask_share({slack}, {revoked}, 'FULL_ACCESS')");

        (await database.ScalarAsync<string>(TeamScenario.Sql("select status from assistant.integration_shares where id = {share_revoked}"))).ShouldBe("REVOKED");
    }

    [Theory]
    [InlineData("rosa", "share_read", true)]
    [InlineData("peter", "share_pending", true)]
    // Who only uses it, who owns it, whose team it isn't, and who has it no more.
    [InlineData("lena", "share_limited", false)]
    [InlineData("olive", "share_read", false)]
    [InlineData("rosa", "share_full", false)]
    [InlineData("ray", "share_revoked", false)]
    [InlineData("rosa", "none", false)]
    public async Task A_share_is_given_up_by_an_administrator_of_the_team_that_has_it(string who, string share, bool isGone)
    {
        await using var database = await IntegrationScenario.CopyAsync();
        await using (var session = await database.BeginAsync(TeamScenario.Named(who)))
        {
            var leave = session.ExecuteAsync(TeamScenario.Sql($"select app.leave_share({{{share}}})"));
            if (isGone)
            {
                await leave;
                await session.CommitAsync();
            }
            else
            {
                (await Should.ThrowAsync<PostgresException>(leave)).SqlState.ShouldBe(PostgresErrorCodes.NoDataFound);
            }
        }

        (await database.ScalarAsync<long>(TeamScenario.Sql("select count(*) from assistant.integration_shares"))).ShouldBe(isGone ? 5 : 6);
    }

    private static async Task<int> RunAsync(TestDatabase database, string who, string sql)
    {
        await using var session = await database.BeginAsync(TeamScenario.Named(who));
        var rows = await session.ExecuteAsync(TeamScenario.Sql(sql));
        await session.CommitAsync();
        return rows;
    }

    private static async Task<string?> ReadsAsync(TestDatabase database, string who)
    {
        await using var session = await database.BeginAsync(TeamScenario.Named(who));
        return await session.ScalarAsync<string>(TeamScenario.Sql(
            "select format('integrations %s, shares %s', (select count(*) from assistant.integrations where id = {slack}), (select count(*) from assistant.integration_shares))"));
    }
}
