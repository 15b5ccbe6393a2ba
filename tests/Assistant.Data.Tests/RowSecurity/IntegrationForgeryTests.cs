using Npgsql;

namespace Assistant.Data.Tests.RowSecurity;

/// <summary>How people would take more of an integration than its owner gave them.</summary>
public sealed class IntegrationForgeryTests(IntegrationScenario scenario) : IClassFixture<IntegrationScenario>
{
    private const string Denied = PostgresErrorCodes.InsufficientPrivilege;
    private const string Wrong = PostgresErrorCodes.CheckViolation;

    [Theory]
    [InlineData("stan", "a share of somebody else's integration", "insert into assistant.integration_shares (integration_id, team_id, share_level) values ({slack}, {blue}, 'FULL_ACCESS')", Denied)]
    [InlineData("rosa", "a share handed on by who received it", "insert into assistant.integration_shares (integration_id, team_id, share_level) values ({slack}, {blue}, 'READ_ONLY')", Denied)]
    [InlineData("stan", "a share of an integration that isn't there", "insert into assistant.integration_shares (integration_id, team_id, share_level) values ({none}, {blue}, 'FULL_ACCESS')", Denied)]
    [InlineData("adam", "a share moved to another integration", "update assistant.integration_shares set integration_id = {notion} where id = {share_full}", Denied)]
    [InlineData("adam", "a share in somebody else's name", "insert into assistant.integration_shares (integration_id, team_id, share_level, shared_by_user_id) values ({slack}, {blue}, 'READ_ONLY', {olive})", Denied)]
    [InlineData("adam", "a share with the team that owns it", "insert into assistant.integration_shares (integration_id, team_id, share_level) values ({slack}, {red}, 'READ_ONLY')", Wrong)]
    [InlineData("adam", "an integration owned by both", "insert into assistant.integrations (provider, owner_team_id, owner_user_id) values ('ZOOM', {red}, {adam})", Wrong)]
    [InlineData("adam", "an integration owned by none", "insert into assistant.integrations (provider) values ('ZOOM')", Denied)]
    [InlineData("adam", "an integration of another team", "insert into assistant.integrations (provider, owner_team_id) values ('ZOOM', {blue})", Denied)]
    [InlineData("mary", "an integration of a team by a mere member", "insert into assistant.integrations (provider, owner_team_id) values ('ZOOM', {red})", Denied)]
    [InlineData("adam", "an integration of somebody else", "insert into assistant.integrations (provider, owner_user_id) values ('ZOOM', {mary})", Denied)]
    [InlineData("adam", "an integration given away", "update assistant.integrations set owner_team_id = {blue} where id = {slack}", Denied)]
    [InlineData("fred", "a resource moved to another integration", "update assistant.service_resources set integration_id = {notion} where id = {general}", Denied)]
    [InlineData("lena", "access given to oneself", "insert into assistant.resource_access (resource_id, team_id, access_level) values ({secret}, {limited}, 'ADMIN')", Denied)]
    [InlineData("stan", "access to a resource of others", "insert into assistant.resource_access (resource_id, team_id, access_level) values ({general}, {blue}, 'READ')", Denied)]
    [InlineData("adam", "access for a team without a share", "insert into assistant.resource_access (resource_id, team_id, access_level) values ({general}, {blue}, 'READ')", Denied)]
    [InlineData("adam", "access for a team whose share was revoked", "insert into assistant.resource_access (resource_id, team_id, access_level) values ({random}, {revoked}, 'READ')", Denied)]
    [InlineData("adam", "access for a team that isn't there", "insert into assistant.resource_access (resource_id, team_id, access_level) values ({general}, {none}, 'READ')", Denied)]
    [InlineData("stan", "a credential of somebody else's integration", "insert into assistant.integration_credentials (integration_id, credential_type, encrypted_value) values ({slack}, 'API_KEY', 'x')", Denied)]
    [InlineData("adam", "the value of a credential", "select encrypted_value from assistant.integration_credentials", Denied)]
    [InlineData("adam", "the token to refresh one", "select encrypted_refresh_token from assistant.integration_credentials", Denied)]
    [InlineData("rosa", "what a service says, past the view", "select metadata from assistant.integrations", Denied)]
    [InlineData("olive", "a share revoked in the past", "update assistant.integration_shares set revoked_at = '2020-01-01' where id = {share_limited}", Denied)]
    [InlineData("olive", "an event made up", "insert into assistant.integration_events (integration_id, event_type) values ({slack}, 'CREATED')", Denied)]
    [InlineData("olive", "an event written by its function", "select app.record_integration_event({slack}, 'CREATED', null, null)", Denied)]
    [InlineData("sole", "a token over somebody else's GitHub App", "insert into assistant.oauth_tokens (provider, github_app_config_id) values ('github', {app})", PostgresErrorCodes.ForeignKeyViolation)]
    [InlineData("olive", "a token's value", "select encrypted_access_token from assistant.oauth_tokens", Denied)]
    [InlineData("site_admin", "an encryption key", "select encrypted_dek from assistant.encryption_keys", Denied)]
    [InlineData("olive", "a token under a key of one's choice", "insert into assistant.oauth_tokens (provider, encryption_key_id) values ('x', {old_key})", Denied)]
    public async Task Refused_is(string who, string what, string sql, string state)
    {
        await using var session = await scenario.Database.BeginAsync(TeamScenario.Named(who));

        var error = await Should.ThrowAsync<PostgresException>(session.ExecuteAsync(TeamScenario.Sql(sql)));

        error.SqlState.ShouldBe(state, $"{what}: {error.MessageText}");
    }

    [Theory]
    [InlineData("update assistant.integration_shares set status = 'REVOKED' where id = {share_limited}")]
    [InlineData("update assistant.integration_shares set status = 'PENDING' where id = {share_limited}")]
    [InlineData("delete from assistant.integration_shares where id = {share_limited}")]
    [InlineData("update assistant.team_members set is_active = false where team_id = {limited}")]
    public async Task An_access_row_that_outlives_its_share_gives_nothing(string end)
    {
        await using var database = await IntegrationScenario.CopyAsync();
        await database.ExecuteAsync(TeamScenario.Sql(end));

        foreach (var person in (string[])["lena", "lou"])
        {
            await using var session = await database.BeginAsync(TeamScenario.Named(person));
            (await session.ScalarAsync<long>(
                """
                select (select count(*) from assistant.integrations) + (select count(*) from assistant.service_resources)
                    + (select count(*) from assistant.integration_shares) + (select count(*) from assistant.resource_access)
                    + (select count(*) from assistant.integration_events) + (select cardinality(app.resource_ids()))
                    + (select cardinality(app.writable_resource_ids()))
                """)).ShouldBe(0);
            (await session.ExecuteAsync(TeamScenario.Sql("update assistant.service_resources set name = 'x' where id = {general}"))).ShouldBe(0);
        }

        (await database.ScalarAsync<long>(TeamScenario.Sql("select count(*) from assistant.resource_access where team_id = {limited}"))).ShouldBe(2);
    }

    [Theory]
    [InlineData("update assistant.integration_shares set revoked_at = now() where id = {share_limited}")]
    [InlineData("update assistant.integration_shares set revoked_at = now(), status = 'PENDING' where id = {share_limited}")]
    [InlineData("insert into assistant.integration_shares (integration_id, team_id, share_level, revoked_at) values ({github}, {blue}, 'READ_ONLY', now())")]
    public async Task A_share_is_never_revoked_and_in_force_at_once(string sql)
    {
        var error = await Should.ThrowAsync<PostgresException>(scenario.Database.ExecuteAsync(TeamScenario.Sql(sql)));

        (error.SqlState, error.ConstraintName).ShouldBe((PostgresErrorCodes.CheckViolation, "integration_shares_revoked_at_check"));
    }

    [Fact]
    public async Task The_database_says_when_a_share_was_revoked_and_forgets_it_when_it_is_not_any_more()
    {
        await using var session = await scenario.Database.BeginAsync(TeamScenario.Named("olive"));
        async Task<bool> IsRevokedAsync() => await session.ScalarAsync<bool>(
            TeamScenario.Sql("select revoked_at is not null from assistant.integration_shares where id = {share_limited}"));

        await session.ExecuteAsync(TeamScenario.Sql("update assistant.integration_shares set status = 'REVOKED' where id = {share_limited}"));
        (await IsRevokedAsync()).ShouldBeTrue();
        await session.ExecuteAsync(TeamScenario.Sql("update assistant.integration_shares set status = 'ACTIVE' where id = {share_limited}"));
        (await IsRevokedAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task A_share_that_is_given_again_gives_its_access_again()
    {
        await using var database = await IntegrationScenario.CopyAsync();
        await database.ExecuteAsync(TeamScenario.Sql("delete from assistant.integration_shares where id = {share_limited}"));
        await database.ExecuteAsync(TeamScenario.Sql(
            "insert into assistant.integration_shares (integration_id, team_id, share_level) values ({slack}, {limited}, 'LIMITED_ACCESS')"));

        await using var session = await database.BeginAsync(TeamScenario.Named("lou"));
        (await session.ScalarAsync<long>("select count(*) from assistant.service_resources")).ShouldBe(2);
    }

    [Fact]
    public async Task Every_change_of_an_integration_leaves_an_event_of_who_did_it()
    {
        await using var session = await scenario.Database.BeginAsync(TeamScenario.Named("olive"));
        string[] changes =
        [
            "insert into assistant.integrations (id, provider, owner_team_id) values ({zoom}, 'ZOOM', {red})",
            "update assistant.integrations set status = 'EXPIRED', metadata = '{\"token\": \"hush\"}' where id = {zoom}",
            "update assistant.integrations set name = name where id = {zoom}",
            "insert into assistant.integration_credentials (id, integration_id, credential_type, encrypted_value) values ({key}, {zoom}, 'API_KEY', 'hush')",
            "update assistant.integration_credentials set encrypted_value = 'hush hush' where id = {key}",
            "delete from assistant.integration_credentials where id = {key}",
            "insert into assistant.service_resources (id, integration_id, resource_type, external_id, name) values ({room}, {zoom}, 'OTHER', '1', 'room')",
            "insert into assistant.integration_shares (integration_id, team_id, share_level) values ({zoom}, {guild}, 'LIMITED_ACCESS')",
            "insert into assistant.resource_access (id, resource_id, team_id, access_level) values ({grant}, {room}, {guild}, 'READ')",
            "update assistant.resource_access set access_level = 'WRITE' where id = {grant}",
            "delete from assistant.resource_access where id = {grant}",
            "update assistant.integration_shares set share_level = 'READ_ONLY' where integration_id = {zoom}",
            "update assistant.integration_shares set status = 'REVOKED' where integration_id = {zoom}",
        ];
        foreach (var change in changes)
        {
            (await session.ExecuteAsync(TeamScenario.Sql(change))).ShouldBe(1, change);
        }

        var events = await session.ColumnAsync<string>(TeamScenario.Sql(
            "select event_type || coalesce(' ' || (affected_team_id = {guild})::text, '') from assistant.integration_events where integration_id = {zoom} and actor_user_id = app.uid() order by created_at, id"));

        events.ShouldBe(
        [
            "CREATED", "UPDATED", "CREDENTIAL_ADDED", "CREDENTIAL_UPDATED", "CREDENTIAL_REMOVED", "SHARED true", "ACCESS_GRANTED true",
            "ACCESS_UPDATED true", "ACCESS_REVOKED true", "SHARE_UPDATED true", "SHARE_REVOKED true",
        ]);
        (await session.ScalarAsync<long>("select count(*) from assistant.integration_events where details::text like '%hush%'")).ShouldBe(0);
    }

    [Theory]
    [InlineData("update assistant.integration_events set details = '{}'")]
    [InlineData("update assistant.integration_events set actor_user_id = (select id from assistant.users limit 1)")]
    [InlineData("delete from assistant.integration_events")]
    public async Task An_event_stays_as_it_was_written_whoever_writes(string sql) =>
        (await Should.ThrowAsync<PostgresException>(scenario.Database.ExecuteAsync(sql))).SqlState.ShouldBe(Denied);

    [Theory]
    [InlineData("delete from assistant.integrations where id = {slack}")]
    [InlineData("delete from assistant.teams where id = {red}")]
    [InlineData("delete from assistant.teams where id = {limited}")]
    [InlineData("delete from assistant.users where id = {sole}")]
    public async Task What_belongs_together_goes_together(string sql)
    {
        await using var database = await IntegrationScenario.CopyAsync();

        (await database.ExecuteAsync(TeamScenario.Sql(sql))).ShouldBe(1);
    }

    [Fact]
    public async Task A_secret_written_anew_is_under_the_key_in_use_and_a_key_in_use_stays()
    {
        await using var database = await IntegrationScenario.CopyAsync();
        await database.ExecuteAsync(TeamScenario.Sql("insert into assistant.encryption_keys (id, key_name, encrypted_dek, kek_provider) values ({old_key}, 'old', 'x', 'local')"));
        await using (var session = await database.BeginAsync(TeamScenario.Named("olive")))
        {
            await session.ExecuteAsync("insert into assistant.oauth_tokens (provider, encrypted_access_token) values ('slack', 'x')");
            await session.CommitAsync();
        }

        await database.ExecuteAsync(TeamScenario.Sql("insert into assistant.encryption_keys (id, key_name, encrypted_dek, kek_provider) values ({new_key}, 'new', 'x', 'aws_kms')"));
        (await Should.ThrowAsync<PostgresException>(database.ExecuteAsync(TeamScenario.Sql("delete from assistant.encryption_keys where id = {old_key}"))))
            .SqlState.ShouldBeOneOf(PostgresErrorCodes.RestrictViolation, PostgresErrorCodes.ForeignKeyViolation);
        await using var again = await database.BeginAsync(TeamScenario.Named("olive"));
        await again.ExecuteAsync("update assistant.oauth_tokens set scope = 'x'");
        (await again.ScalarAsync<Guid>("select encryption_key_id from assistant.oauth_tokens")).ShouldBe(TeamScenario.Key("old_key"));
        await again.ExecuteAsync("update assistant.oauth_tokens set encrypted_access_token = 'y'");
        (await again.ScalarAsync<Guid>("select encryption_key_id from assistant.oauth_tokens")).ShouldBe(TeamScenario.Key("new_key"));
    }
}
