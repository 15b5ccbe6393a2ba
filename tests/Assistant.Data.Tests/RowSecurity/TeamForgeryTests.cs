using Assistant.Testing;
using Npgsql;

namespace Assistant.Data.Tests.RowSecurity;

/// <summary>How people would take more of a team than they were given, one after the other and two at the same time.</summary>
public sealed class TeamForgeryTests(TeamScenario scenario) : IClassFixture<TeamScenario>
{
    private const string Denied = PostgresErrorCodes.InsufficientPrivilege;
    private const string NotThere = PostgresErrorCodes.NoDataFound;
    private const string LastOwner = PostgresErrorCodes.RestrictViolation;
    private const string Full = PostgresErrorCodes.ProgramLimitExceeded;

    [Theory]
    [InlineData("ivan", "a membership written by the invited person", "insert into assistant.team_members (team_id, user_id, role) values ({red}, {ivan}, 'OWNER')", Denied)]
    [InlineData("ivan", "an invitation turned into one to be an owner", "update assistant.team_invites set role = 'OWNER' where id = {invite_ivan}", Denied)]
    [InlineData("ivan", "an invitation made to last", "update assistant.team_invites set expires_at = 'infinity' where id = {invite_ivan}", Denied)]
    [InlineData("ivan", "somebody else's invitation", "select app.accept_invite('token unconfirmed')", NotThere)]
    [InlineData("ivan", "a token that nobody made", "select app.accept_invite('token nobody')", NotThere)]
    [InlineData("late", "an invitation that is over", "select app.accept_invite('token late')", NotThere)]
    [InlineData("used", "an invitation used twice", "select app.accept_invite('token used')", NotThere)]
    [InlineData("unconfirmed", "an invitation to an address that isn't confirmed", "select app.accept_invite('token unconfirmed')", NotThere)]
    [InlineData("anonymous", "an invitation by nobody", "select app.accept_invite('token ivan')", Denied)]
    [InlineData("anonymous", "a team by nobody", "select app.create_team('x')", Denied)]
    [InlineData("adam", "an administrator who makes himself an owner", "update assistant.team_members set role = 'OWNER' where id = {red_adam}", Denied)]
    [InlineData("adam", "an administrator who makes an owner less", "update assistant.team_members set role = 'MEMBER' where id = {red_olive}", Denied)]
    [InlineData("adam", "an administrator who removes an owner", "delete from assistant.team_members where id = {red_olive}", Denied)]
    [InlineData("adam", "an owner invited by an administrator", "insert into assistant.team_invites (team_id, email, role, token_hash) values ({red}, 'x@example.com', 'OWNER', repeat('a', 64))", Denied)]
    [InlineData("adam", "an invitation to another team", "insert into assistant.team_invites (team_id, email, token_hash) values ({blue}, 'x@example.com', repeat('a', 64))", Denied)]
    [InlineData("adam", "an invitation to a team that isn't there", "insert into assistant.team_invites (team_id, email, token_hash) values ({none}, 'x@example.com', repeat('a', 64))", Denied)]
    [InlineData("adam", "an invitation that is open for years", "insert into assistant.team_invites (team_id, email, token_hash, expires_at) values ({red}, 'x@example.com', repeat('a', 64), now() + interval '31 days')", PostgresErrorCodes.CheckViolation)]
    [InlineData("adam", "an invitation that never ends", "insert into assistant.team_invites (team_id, email, token_hash, expires_at) values ({red}, 'x@example.com', repeat('a', 64), 'infinity')", PostgresErrorCodes.CheckViolation)]
    [InlineData("adam", "who may invite whom", "select app.may_invite({olive}, {red}, 'OWNER')", Denied)]
    [InlineData("adam", "an invitation in somebody else's name", "insert into assistant.team_invites (team_id, email, token_hash, invited_by_user_id) values ({red}, 'x@example.com', repeat('a', 64), {olive})", Denied)]
    [InlineData("adam", "a membership moved to another team", "update assistant.team_members set team_id = {blue} where id = {red_mary}", Denied)]
    [InlineData("adam", "a membership given to somebody else", "update assistant.team_members set user_id = {stan} where id = {red_mary}", Denied)]
    [InlineData("olive", "a bigger team than was paid for", "update assistant.teams set max_members = 1000 where id = {red}", Denied)]
    [InlineData("olive", "a plan that wasn't paid for", "update assistant.teams set plan = 'team' where id = {red}", Denied)]
    [InlineData("olive", "a team handed over", "update assistant.teams set owner_id = {stan} where id = {red}", Denied)]
    [InlineData("olive", "the last owner who leaves", "delete from assistant.team_members where id = {red_olive}", LastOwner)]
    [InlineData("olive", "the last owner who steps down", "update assistant.team_members set role = 'ADMIN' where id = {red_olive}", LastOwner)]
    [InlineData("olive", "the last owner who goes quiet", "update assistant.team_members set is_active = false where id = {red_olive}", LastOwner)]
    [InlineData("olive", "the hash of a token", "select token_hash from assistant.team_invites", Denied)]
    public async Task Refused_is(string who, string what, string sql, string state)
    {
        await using var session = await scenario.Database.BeginAsync(TeamScenario.Named(who));
        var error = await Should.ThrowAsync<PostgresException>(session.ExecuteAsync(TeamScenario.Sql(sql)));

        error.SqlState.ShouldBe(state, $"{what}: {error.MessageText}");
    }

    [Fact]
    public async Task A_membership_keeps_its_team_and_person_whoever_writes()
    {
        foreach (var change in (string[])["team_id = {blue}", "user_id = {stan}"])
        {
            (await Should.ThrowAsync<PostgresException>(
                scenario.Database.ExecuteAsync(TeamScenario.Sql($"update assistant.team_members set {change} where id = {{red_mary}}"))))
                .SqlState.ShouldBe(Denied);
        }
    }

    [Fact]
    public async Task A_team_that_goes_takes_its_owners_along()
    {
        await using var session = await scenario.Database.BeginAsync(TeamScenario.Named("olive"));

        (await session.ExecuteAsync(TeamScenario.Sql("delete from assistant.teams where id = {red}"))).ShouldBe(1);
    }

    [Fact]
    public async Task Who_answers_for_the_team_changes_with_the_owner()
    {
        await using var session = await scenario.Database.BeginAsync(TeamScenario.Named("olive"));
        await session.ExecuteAsync(TeamScenario.Sql("update assistant.team_members set role = 'OWNER' where id = {red_mary}"));
        await session.ExecuteAsync(TeamScenario.Sql("update assistant.team_members set role = 'ADMIN' where id = {red_olive}"));

        (await session.ScalarAsync<Guid>(TeamScenario.Sql("select owner_id from assistant.teams where id = {red}"))).ShouldBe(TeamScenario.Key("mary"));
    }

    [Fact]
    public async Task The_account_of_a_teams_owner_stays()
    {
        await using var session = await scenario.Database.BeginAsync(TeamScenario.Named("site_admin"));

        var error = await Should.ThrowAsync<PostgresException>(session.ExecuteAsync(TeamScenario.Sql("delete from assistant.users where id = {olive}")));

        error.SqlState.ShouldBeOneOf(LastOwner, PostgresErrorCodes.ForeignKeyViolation);
    }

    [Fact]
    public async Task The_account_of_a_member_takes_the_membership_along()
    {
        await using var session = await scenario.Database.BeginAsync(TeamScenario.Named("site_admin"));

        (await session.ExecuteAsync(TeamScenario.Sql("delete from assistant.users where id = {mary}"))).ShouldBe(1);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Of_two_last_owners_who_leave_at_once_one_stays(bool repeatableRead)
    {
        await using var database = await TeamScenario.CopyAsync();
        await database.ExecuteAsync(TeamScenario.Sql("update assistant.team_members set role = 'OWNER' where id = {red_mary}"));

        var results = await RaceAsync(
            database,
            repeatableRead,
            ("olive", "delete from assistant.team_members where id = {red_olive}"),
            ("mary", "delete from assistant.team_members where id = {red_mary}"));

        results.Count(result => result is null).ShouldBe(1);
        results.OfType<string>().ShouldHaveSingleItem().ShouldBe(repeatableRead ? PostgresErrorCodes.SerializationFailure : LastOwner);
        (await database.ScalarAsync<long>(TeamScenario.Sql(
            "select count(*) from assistant.team_members m join assistant.users u on u.id = m.user_id and u.is_active where m.team_id = {red} and m.role = 'OWNER' and m.is_active")))
            .ShouldBe(1);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_last_place_is_given_once(bool repeatableRead)
    {
        await using var database = await TeamScenario.CopyAsync();
        await database.ExecuteAsync(TeamScenario.Sql(
            """
            insert into assistant.team_invites (team_id, email, token_hash, invited_by_user_id) values ({red}, 'zoe@example.com', encode(sha256('token zoe'), 'hex'), {olive});
            """));

        var results = await RaceAsync(
            database, repeatableRead, ("ivan", "select app.accept_invite('token ivan')"), ("zoe", "select app.accept_invite('token zoe')"));

        results.OfType<string>().ShouldHaveSingleItem().ShouldBe(repeatableRead ? PostgresErrorCodes.SerializationFailure : Full);
        (await database.ScalarAsync<long>(TeamScenario.Sql("select count(*) from assistant.team_members where team_id = {red} and is_active"))).ShouldBe(6);
    }

    [Fact]
    public async Task A_full_team_takes_nobody_back_in()
    {
        await using var database = await TeamScenario.CopyAsync();
        await database.ExecuteAsync(TeamScenario.Sql("update assistant.teams set max_members = 5 where id = {red}"));
        await using var session = await database.BeginAsync(TeamScenario.Named("olive"));

        (await Should.ThrowAsync<PostgresException>(
            session.ExecuteAsync(TeamScenario.Sql("update assistant.team_members set is_active = true where id = {red_inga}")))).SqlState.ShouldBe(Full);
    }

    /// <summary>Both statements begin before either commits; the state of each that failed.</summary>
    private static async Task<string?[]> RaceAsync(TestDatabase database, bool repeatableRead, params (string Who, string Sql)[] racers)
    {
        var sessions = new List<PersonaSession>();
        foreach (var (who, _) in racers)
        {
            sessions.Add(await database.BeginAsync(TeamScenario.Named(who), repeatableRead));
        }

        await sessions[0].ExecuteAsync(TeamScenario.Sql(racers[0].Sql));
        var waiting = RunAsync(sessions[1], TeamScenario.Sql(racers[1].Sql));
        await WaitForLockAsync(database);
        await sessions[0].CommitAsync();
        var state = await waiting;
        foreach (var session in sessions)
        {
            await session.DisposeAsync();
        }

        return [null, state];
    }

    private static async Task<string?> RunAsync(PersonaSession session, string sql)
    {
        try
        {
            await session.ExecuteAsync(sql);
            await session.CommitAsync();
            return null;
        }
        catch (PostgresException error)
        {
            return error.SqlState;
        }
    }

    private static async Task WaitForLockAsync(TestDatabase database)
    {
        for (var attempt = 0; attempt < 200; attempt++)
        {
            if (await database.ScalarAsync<bool>(
                "select exists (select from pg_locks l join pg_stat_activity a on a.pid = l.pid and a.datname = current_database() where not l.granted)"))
            {
                return;
            }

            await Task.Delay(10);
        }

        throw new TimeoutException("The second statement never waited for the first.");
    }
}
