namespace Assistant.Data.Tests.RowSecurity;

/// <summary>Who may do what with an integration, its resources and its shares, from both sides of every share, as it was agreed.</summary>
public sealed class IntegrationPersonaTests(IntegrationScenario scenario) : IClassFixture<IntegrationScenario>
{
    private const string Team = "olive adam mary vera";
    private const string Live = "fred fay lena lou rosa";

    [Theory]
    [InlineData("integrations", "id = {slack}", $"{Team} {Live}")]
    [InlineData("integrations", "id = {github}", "rosa sole")]
    [InlineData("integrations", "id = {notion}", "stan zoe")]
    [InlineData("integration_details", "id = {slack}", "olive adam")]
    [InlineData("integration_details", "id = {github}", "sole")]
    [InlineData("integration_credentials", "id = {credential}", "olive adam")]
    [InlineData("integration_credentials", "id = {own_credential}", "sole")]
    [InlineData("service_resources", "id = {general}", $"{Team} {Live}")]
    [InlineData("service_resources", "id = {random}", $"{Team} {Live}")]
    [InlineData("service_resources", "id = {secret}", $"{Team} fred fay rosa")]
    [InlineData("service_resources", "id = {repo}", "rosa sole")]
    [InlineData("integration_shares", "id = {share_full}", $"{Team} fred fay")]
    [InlineData("integration_shares", "id = {share_limited}", $"{Team} lena lou")]
    [InlineData("integration_shares", "id = {share_read}", $"{Team} rosa")]
    [InlineData("integration_shares", "id = {share_revoked}", Team)]
    [InlineData("integration_shares", "id = {share_pending}", Team)]
    [InlineData("integration_shares", "id = {share_own}", "rosa sole")]
    [InlineData("resource_access", "id = {access_general}", $"{Team} lena lou")]
    [InlineData("resource_access", "id = {access_revoked}", Team)]
    [InlineData("integration_events", "integration_id = {slack} and event_type = 'CREATED'", Team)]
    [InlineData("integration_events", "integration_id = {slack} and affected_team_id = {limited}", $"{Team} lena lou")]
    [InlineData("integration_events", "integration_id = {slack} and affected_team_id = {revoked}", Team)]
    [InlineData("integration_events", "integration_id = {github} and event_type = 'SHARED'", "rosa sole")]
    public async Task A_row_is_read_by(string table, string where, string expected) =>
        (await scenario.WhoCanAsync($"select count(*) from assistant.{table} where {where}", IntegrationScenario.Everybody)).ShouldBe(expected);

    [Theory]
    [InlineData("update assistant.integrations set name = 'x' where id = {slack}", "olive adam")]
    [InlineData("update assistant.integrations set metadata = '{}' where id = {github}", "sole")]
    [InlineData("delete from assistant.integrations where id = {slack}", "olive adam")]
    [InlineData("update assistant.integration_credentials set encrypted_value = 'x' where id = {credential}", "olive adam")]
    [InlineData("delete from assistant.integration_credentials where id = {own_credential}", "sole")]
    [InlineData("update assistant.service_resources set name = 'x' where id = {general}", "olive adam mary fred lena")]
    [InlineData("update assistant.service_resources set name = 'x' where id = {random}", "olive adam mary fred")]
    [InlineData("update assistant.service_resources set name = 'x' where id = {repo}", "sole")]
    [InlineData("delete from assistant.service_resources where id = {general}", "olive adam")]
    [InlineData("update assistant.integration_shares set status = 'REVOKED' where id = {share_full}", "olive adam")]
    [InlineData("delete from assistant.integration_shares where id = {share_own}", "sole")]
    [InlineData("update assistant.resource_access set access_level = 'ADMIN' where id = {access_general}", "olive adam")]
    [InlineData("delete from assistant.resource_access where id = {access_general}", "olive adam")]
    [InlineData("update assistant.integration_events set details = null where integration_id = {slack}", "")]
    [InlineData("delete from assistant.integration_events where integration_id = {slack}", "")]
    public async Task A_row_is_changed_by(string change, string expected) =>
        (await scenario.WhoCanAsync($"with touched as ({change} returning 1) select count(*) from touched", IntegrationScenario.Everybody)).ShouldBe(expected);

    [Theory]
    [InlineData("integrations (provider, owner_team_id) values ('ZOOM', {red})", "olive adam")]
    [InlineData("integrations (provider, owner_user_id) values ('ZOOM', {mary})", "mary")]
    [InlineData("integration_credentials (integration_id, credential_type, encrypted_value) values ({slack}, 'API_KEY', 'x')", "olive adam")]
    [InlineData("service_resources (integration_id, resource_type, external_id, name) values ({slack}, 'SLACK_CHANNEL', 'C9', 'new')", "olive adam")]
    [InlineData("integration_shares (integration_id, team_id, share_level) values ({slack}, {guild}, 'READ_ONLY')", "olive")]
    [InlineData("integration_shares (integration_id, team_id, share_level) values ({github}, {guild}, 'READ_ONLY')", "sole")]
    [InlineData("integration_shares (integration_id, team_id, share_level) values ({slack}, {blue}, 'READ_ONLY')", "")]
    [InlineData("integration_shares (integration_id, team_id, share_level) values ({github}, {blue}, 'READ_ONLY')", "")]
    [InlineData("resource_access (resource_id, team_id, access_level) values ({secret}, {limited}, 'READ')", "olive adam")]
    [InlineData("integration_events (integration_id, event_type) values ({slack}, 'UPDATED')", "")]
    public async Task A_row_is_added_by(string insert, string expected) =>
        (await scenario.WhoCanAsync(
            $"with new as (insert into assistant.{insert} returning 1) select count(*) from new", IntegrationScenario.Everybody)).ShouldBe(expected);

    [Theory]
    [InlineData("integration_ids", $"{Team} stan zoe {Live} sole")]
    [InlineData("resource_ids", $"{Team} stan zoe {Live} sole")]
    public async Task A_set_that_other_modules_build_on_is_empty_for_all_but(string function, string expected) =>
        (await scenario.WhoCanAsync($"select cardinality(app.{function}())::bigint", IntegrationScenario.Everybody)).ShouldBe(expected);

    [Theory]
    [InlineData("lou", "2")]
    [InlineData("fay", "3")]
    [InlineData("rosa", "4")]
    [InlineData("vera", "3")]
    [InlineData("ray", "0")]
    public async Task Resources_that_somebody_reads_number(string who, string expected)
    {
        await using var session = await scenario.Database.BeginAsync(TeamScenario.Named(who));

        (await session.ScalarAsync<string>(
            "select (select cardinality(app.resource_ids()))::text || case when (select count(*) from assistant.service_resources) = (select cardinality(app.resource_ids())) then '' else ' but not in the table' end"))
            .ShouldBe(expected);
    }
}
