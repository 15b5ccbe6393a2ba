using Assistant.Testing;

namespace Assistant.Data.Tests.RowSecurity;

/// <summary>
/// The teams of <see cref="TeamScenario"/>, of which Red owns an integration with three resources, and a team for each kind of share:
/// full, limited, read only, revoked and pending; an integration of a single person, shared with one team; and a team that owners of
/// both are in.
/// </summary>
public sealed class IntegrationScenario : TeamScenario
{
    private const string Rows =
        """
        insert into assistant.users (id, email)
        select md5(name)::uuid, name || '@example.com'
        from unnest(array['fred', 'fay', 'lena', 'lou', 'rosa', 'ray', 'peter', 'sole']) as name;
        insert into assistant.teams (id, name, owner_id)
        select md5(name)::uuid, name, {fred} from unnest(array['full', 'limited', 'read', 'revoked', 'pending', 'guild']) as name;
        insert into assistant.team_members (team_id, user_id, role) values
            ({full}, {fred}, 'MEMBER'), ({full}, {fay}, 'VIEWER'), ({limited}, {lena}, 'MEMBER'), ({limited}, {lou}, 'VIEWER'),
            ({read}, {rosa}, 'OWNER'), ({revoked}, {ray}, 'OWNER'), ({pending}, {peter}, 'OWNER'),
            ({guild}, {olive}, 'MEMBER'), ({guild}, {adam}, 'VIEWER'), ({guild}, {sole}, 'MEMBER'), ({guild}, {mary}, 'OWNER');
        insert into assistant.integrations (id, name, provider, metadata, owner_team_id, owner_user_id) values
            ({slack}, 'Slack', 'SLACK', '{"team": "T1"}', {red}, null), ({github}, 'GitHub', 'GITHUB', '{}', null, {sole}),
            ({notion}, 'Notion', 'NOTION', null, {blue}, null);
        insert into assistant.integration_credentials (id, integration_id, credential_type, encrypted_value)
        values ({credential}, {slack}, 'BOT_TOKEN', 'xyz'), ({own_credential}, {github}, 'OAUTH_TOKEN', 'xyz');
        insert into assistant.service_resources (id, integration_id, resource_type, external_id, name) values
            ({general}, {slack}, 'SLACK_CHANNEL', 'C1', 'general'), ({random}, {slack}, 'SLACK_CHANNEL', 'C2', 'random'),
            ({secret}, {slack}, 'SLACK_CHANNEL', 'C3', 'secret'), ({repo}, {github}, 'GITHUB_REPO', '1', 'repo'),
            ({page}, {notion}, 'NOTION_PAGE', '1', 'page');
        insert into assistant.integration_shares (id, integration_id, team_id, share_level, status) values
            ({share_full}, {slack}, {full}, 'FULL_ACCESS', 'ACTIVE'), ({share_limited}, {slack}, {limited}, 'LIMITED_ACCESS', 'ACTIVE'),
            ({share_read}, {slack}, {read}, 'READ_ONLY', 'ACTIVE'), ({share_revoked}, {slack}, {revoked}, 'LIMITED_ACCESS', 'ACTIVE'),
            ({share_pending}, {slack}, {pending}, 'FULL_ACCESS', 'PENDING'), ({share_own}, {github}, {read}, 'READ_ONLY', 'ACTIVE');
        insert into assistant.resource_access (id, resource_id, team_id, access_level) values
            ({access_general}, {general}, {limited}, 'WRITE'), ({access_random}, {random}, {limited}, 'READ'),
            ({access_read}, {general}, {read}, 'ADMIN'), ({access_revoked}, {general}, {revoked}, 'ADMIN');
        update assistant.integration_shares set status = 'REVOKED' where id = {share_revoked};
        insert into assistant.encryption_keys (id, key_name, encrypted_dek, kek_provider) values ({key}, 'first', 'x', 'local');
        insert into assistant.github_app_configs (id, user_id, label, client_id, encrypted_client_secret) values ({app}, {olive}, 'Work', 'c', 'x');
        """;

    /// <summary>Everybody, in the order of expectations.</summary>
    public static IReadOnlyList<string> Everybody { get; } = [.. People, "fred", "fay", "lena", "lou", "rosa", "ray", "peter", "sole"];

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Database.ExecuteAsync(Sql(Rows));
    }

    /// <summary>A database of its own with the same rows.</summary>
    public static new async Task<TestDatabase> CopyAsync()
    {
        var copy = new IntegrationScenario();
        await copy.InitializeAsync();
        return copy.Database;
    }
}
