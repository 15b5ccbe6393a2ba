namespace Assistant.Data.Tests.RowSecurity;

/// <summary>Who may do what with a team, its members and its invitations, as it was agreed.</summary>
public sealed class TeamPersonaTests(TeamScenario scenario) : IClassFixture<TeamScenario>
{
    private const string Members = "olive adam mary vera";

    [Theory]
    [InlineData("teams", "id = {red}", Members)]
    [InlineData("team_members", "id = {red_adam}", Members)]
    [InlineData("team_members", "id = {red_inga}", Members)]
    [InlineData("team_invites", "id = {invite_ivan}", "olive adam ivan")]
    [InlineData("team_invites", "id = {invite_unconfirmed}", "olive adam")]
    [InlineData("team_invites", "id = {invite_late}", "olive adam")]
    [InlineData("team_invites", "id = {invite_used}", "olive adam")]
    [InlineData("team_members", "team_id = {blue}", "stan zoe")]
    public async Task A_row_is_read_by(string table, string where, string expected) =>
        (await scenario.WhoCanAsync($"select count(*) from assistant.{table} where {where}", TeamScenario.People)).ShouldBe(expected);

    [Theory]
    [InlineData("update assistant.teams set name = 'x' where id = {red}", "olive adam")]
    [InlineData("delete from assistant.teams where id = {red}", "olive")]
    [InlineData("update assistant.team_members set role = 'VIEWER' where id = {red_mary}", "olive adam")]
    [InlineData("update assistant.team_members set role = 'ADMIN' where id = {red_mary}", "olive adam")]
    [InlineData("update assistant.team_members set role = 'OWNER' where id = {red_mary}", "olive")]
    [InlineData("update assistant.team_members set display_name = 'x' where id = {red_inga}", "olive")]
    [InlineData("update assistant.team_members set is_active = false where id = {red_closed}", "olive")]
    [InlineData("delete from assistant.team_members where id = {red_mary}", "olive adam mary")]
    [InlineData("delete from assistant.team_members where id = {red_vera}", "olive adam vera")]
    [InlineData("delete from assistant.team_members where id = {red_inga}", "olive")]
    [InlineData("delete from assistant.team_invites where id = {invite_ivan}", "olive adam")]
    public async Task A_row_is_changed_by(string change, string expected) =>
        (await scenario.WhoCanAsync($"with touched as ({change} returning 1) select count(*) from touched", TeamScenario.People)).ShouldBe(expected);

    [Theory]
    [InlineData("MEMBER", "olive adam")]
    [InlineData("ADMIN", "olive adam")]
    [InlineData("OWNER", "olive")]
    public async Task Somebody_is_invited_by(string role, string expected) =>
        (await scenario.WhoCanAsync(
            $"with new as (insert into assistant.team_invites (team_id, email, role, token_hash) values ({{red}}, ' New@example.com', '{role}', repeat('a', 64)) returning 1) select count(*) from new",
            TeamScenario.People)).ShouldBe(expected);

    [Theory]
    [InlineData("VIEWER", "olive adam mary vera stan zoe")]
    [InlineData("MEMBER", "olive adam mary stan")]
    [InlineData("ADMIN", "olive adam stan")]
    [InlineData("OWNER", "olive stan")]
    [InlineData("EMPEROR", "")]
    public async Task A_role_and_the_greater_ones_are(string role, string expected) =>
        (await scenario.WhoCanAsync($"select cardinality(app.team_ids('{role}'))::bigint", TeamScenario.People)).ShouldBe(expected);

    [Fact]
    public async Task A_team_is_made_by_anybody_who_is_signed_in() =>
        (await scenario.WhoCanAsync("select count(app.create_team('New'))", TeamScenario.People))
            .ShouldBe("olive adam mary vera inga ivan unconfirmed late used stan zoe site_admin");

    [Fact]
    public async Task Who_makes_a_team_owns_it()
    {
        await using var session = await scenario.Database.BeginAsync(TeamScenario.Named("zoe"));

        var team = await session.ScalarAsync<Guid>("select app.create_team('New', 'new', 'About', null, true)");

        (await session.ScalarAsync<string>(
            "select concat_ws(' ', t.slug, t.is_personal, t.owner_id = app.uid(), t.created_by_email, m.role, m.is_active) from assistant.teams t join assistant.team_members m on m.team_id = t.id where t.id = $1",
            team)).ShouldBe("new t t zoe@example.com OWNER t");
    }

    [Theory]
    [InlineData("ivan", "ivan")]
    // The token alone isn't enough.
    [InlineData("unconfirmed", "")]
    [InlineData("late", "")]
    [InlineData("used", "")]
    public async Task An_invitation_is_accepted_by(string invited, string expected) =>
        (await scenario.WhoCanAsync($"select count(app.accept_invite('token {invited}'))", TeamScenario.People)).ShouldBe(expected);

    [Fact]
    public async Task Whoever_accepts_is_a_member_from_then_on_and_only_once()
    {
        await using var session = await scenario.Database.BeginAsync(TeamScenario.Named("ivan"));

        var member = await session.ScalarAsync<Guid>("select app.accept_invite('token ivan')");

        (await session.ScalarAsync<string>(
            "select concat_ws(' ', role, email, invitation_status, is_active) from assistant.team_members where id = $1", member))
            .ShouldBe("MEMBER ivan@example.com accepted t");
        (await session.ScalarAsync<long>("select cardinality(app.invite_ids())::bigint")).ShouldBe(0);
        (await Should.ThrowAsync<Npgsql.PostgresException>(session.ScalarAsync<Guid>("select app.accept_invite('token ivan')")))
            .SqlState.ShouldBe(Npgsql.PostgresErrorCodes.NoDataFound);
    }
}
