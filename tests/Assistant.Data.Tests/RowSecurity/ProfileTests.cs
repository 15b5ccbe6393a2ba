using Npgsql;

namespace Assistant.Data.Tests.RowSecurity;

/// <summary>Who knows whom.</summary>
public sealed class ProfileTests(TeamScenario scenario) : IClassFixture<TeamScenario>
{
    [Theory]
    [InlineData("olive", "olive adam mary vera site_admin")]
    [InlineData("vera", "olive adam mary vera site_admin")]
    // Somebody who has left the team, and somebody whose account is closed but who is in it.
    [InlineData("inga", "inga site_admin")]
    [InlineData("closed", "olive adam mary vera site_admin")]
    [InlineData("ivan", "ivan site_admin")]
    [InlineData("zoe", "stan zoe site_admin")]
    [InlineData("site_admin", "site_admin")]
    public async Task A_profile_is_read_by(string person, string expected) =>
        (await scenario.WhoCanAsync($"select count(*) from assistant.user_profiles where id = {{{person}}}", TeamScenario.People)).ShouldBe(expected);

    [Fact]
    public async Task A_role_that_narrows_narrows_here_too()
    {
        await using var session = await scenario.Database.BeginAsync(TeamScenario.Named("site_admin") with { MayBeAdmin = false });

        (await session.ColumnAsync<Guid>("select id from assistant.user_profiles")).ShouldBe([TeamScenario.Key("site_admin")]);
    }

    [Theory]
    [InlineData("insert into assistant.user_profiles (id, name) values ({vera}, 'x')")]
    [InlineData("update assistant.user_profiles set name = 'x' where id = {olive}")]
    [InlineData("delete from assistant.user_profiles where id = {olive}")]
    public async Task Nobody_writes_through_a_view(string sql)
    {
        foreach (var person in (string[])["olive", "site_admin"])
        {
            await using var session = await scenario.Database.BeginAsync(TeamScenario.Named(person));

            (await Should.ThrowAsync<PostgresException>(session.ExecuteAsync(TeamScenario.Sql(sql)))).SqlState
                .ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
        }
    }

    [Fact]
    public async Task A_condition_that_fails_on_others_rows_isnt_asked_of_them()
    {
        await using var session = await scenario.Database.BeginAsync(TeamScenario.Named("ivan"));

        // Without the barrier PostgreSQL may divide before it asks whether the row is the reader's.
        (await session.ScalarAsync<long>(TeamScenario.Sql(
            "select count(*) from assistant.user_profiles where 1 / (case when id = {ivan} then 1 else 0 end) = 1"))).ShouldBe(1);
    }
}
