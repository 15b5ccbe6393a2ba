using Assistant.Testing;
using Npgsql;

namespace Assistant.Data.Tests.RowSecurity;

/// <summary>How somebody who expects to lose a team would keep a way back in: invitations are worth what their maker is.</summary>
public sealed class InviteForgeryTests
{
    private const string Pending = "select count(*) from assistant.team_invites where created_at > now() - interval '1 day'";

    public static TheoryData<string, string, string> Endings => new()
    {
        { "olive", "OWNER", "update assistant.team_members set role = 'ADMIN' where id = {red_olive}" },
        { "olive", "ADMIN", "update assistant.team_members set role = 'MEMBER' where id = {red_olive}" },
        { "olive", "VIEWER", "update assistant.team_members set is_active = false where id = {red_olive}" },
        { "adam", "ADMIN", "update assistant.team_members set role = 'VIEWER' where id = {red_adam}" },
        { "adam", "MEMBER", "delete from assistant.team_members where id = {red_adam}" },
        { "adam", "MEMBER", "update assistant.users set is_active = false where id = {adam}" },
        { "adam", "MEMBER", "delete from assistant.users where id = {adam}" },
    };

    [Theory]
    [MemberData(nameof(Endings))]
    public async Task An_invitation_ends_with_the_right_of_whoever_made_it(string inviter, string role, string end)
    {
        await using var database = await WithInvitesAsync(inviter, role);

        await database.ExecuteAsync(TeamScenario.Sql(end));

        (await database.ScalarAsync<long>(Pending)).ShouldBe(0);
    }

    // As where the invitation was made while the role was being taken away.
    [Theory]
    [MemberData(nameof(Endings))]
    public async Task An_invitation_that_outlives_the_right_of_whoever_made_it_is_worth_nothing(string inviter, string role, string end)
    {
        await using var database = await WithInvitesAsync(inviter, role);
        await database.ExecuteAsync("alter table assistant.team_members disable trigger team_members_end_invites");
        await database.ExecuteAsync("alter table assistant.users disable trigger users_end_invites");

        await database.ExecuteAsync(TeamScenario.Sql(end));

        (await database.ScalarAsync<long>(Pending)).ShouldBe(2);
        foreach (var person in (string[])[inviter, "stan"])
        {
            await using var session = await database.BeginAsync(TeamScenario.Named(person));
            (await session.ScalarAsync<long>("select cardinality(app.invite_ids())::bigint")).ShouldBe(0);
            (await Should.ThrowAsync<PostgresException>(session.ExecuteAsync($"select app.accept_invite('token {person}')")))
                .SqlState.ShouldBeOneOf(PostgresErrorCodes.NoDataFound, PostgresErrorCodes.InsufficientPrivilege);
        }
    }

    [Theory]
    [InlineData("olive", "ADMIN", "update assistant.team_members set role = 'ADMIN' where id = {red_olive}")]
    [InlineData("adam", "MEMBER", "update assistant.team_members set role = 'OWNER' where id = {red_adam}")]
    [InlineData("adam", "MEMBER", "update assistant.team_members set role = 'VIEWER' where id = {red_olive}")]
    [InlineData("adam", "MEMBER", "update assistant.team_members set display_name = 'x' where id = {red_adam}")]
    public async Task An_invitation_that_an_administrator_could_make_again_stays(string inviter, string role, string change)
    {
        // Of an owner who becomes an administrator only the invitations to be an administrator at most.
        await using var database = await WithInvitesAsync(inviter, role);

        await database.ExecuteAsync(TeamScenario.Sql(change));

        await using var session = await database.BeginAsync(TeamScenario.Named("stan"));
        (await session.ScalarAsync<long>("select cardinality(app.invite_ids())::bigint")).ShouldBe(1);
        (await session.ScalarAsync<Guid>("select app.accept_invite('token stan')")).ShouldNotBe(Guid.Empty);
    }

    [Theory]
    [InlineData("adam", PostgresErrorCodes.InsufficientPrivilege, "OWNER false")]
    [InlineData("olive", null, "VIEWER true")]
    public async Task An_owner_who_was_deactivated_comes_back_by_an_owners_invitation_alone(string inviter, string? refusal, string expected)
    {
        await using var database = await TeamScenario.CopyAsync();
        await InviteAsync(database, inviter, "inga", "VIEWER");

        await using (var session = await database.BeginAsync(TeamScenario.Named("inga")))
        {
            if (refusal is null)
            {
                await session.ExecuteAsync("select app.accept_invite('token inga')");
                await session.CommitAsync();
            }
            else
            {
                (await Should.ThrowAsync<PostgresException>(session.ExecuteAsync("select app.accept_invite('token inga')"))).SqlState.ShouldBe(refusal);
            }
        }

        (await database.ScalarAsync<string>(TeamScenario.Sql("select role || ' ' || is_active from assistant.team_members where id = {red_inga}")))
            .ShouldBe(expected);
    }

    /// <summary>Somebody has invited himself and a stranger, and there is another owner.</summary>
    private static async Task<TestDatabase> WithInvitesAsync(string inviter, string role)
    {
        var database = await TeamScenario.CopyAsync();
        await database.ExecuteAsync(TeamScenario.Sql("update assistant.team_members set role = 'OWNER' where id = {red_mary}"));
        await InviteAsync(database, inviter, inviter, role);
        await InviteAsync(database, inviter, "stan", role);
        return database;
    }

    private static async Task InviteAsync(TestDatabase database, string inviter, string invited, string role)
    {
        await using var session = await database.BeginAsync(TeamScenario.Named(inviter));
        await session.ExecuteAsync(
            TeamScenario.Sql(
                "insert into assistant.team_invites (team_id, email, role, token_hash) values ({red}, $1 || '@example.com', $2, encode(sha256(convert_to('token ' || $1, 'UTF8')), 'hex'))"),
            invited,
            role);
        await session.CommitAsync();
    }
}
