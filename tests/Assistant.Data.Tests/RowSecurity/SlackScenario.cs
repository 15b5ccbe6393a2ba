using Assistant.Testing;

namespace Assistant.Data.Tests.RowSecurity;

/// <summary>
/// A team's Slack workspace with channels of each kind, shared with other teams at each level, and another team's workspace over a
/// person's integration. Keys are made from names, as in <see cref="TeamScenario"/>.
/// </summary>
public sealed class SlackScenario : TeamScenario
{
    private const string Rows =
        """
        insert into assistant.users (id, email)
        select md5(name)::uuid, name || '@example.com' from unnest(array['fay', 'faz', 'fiona', 'rob', 'lea', 'lou', 'rick', 'uwe']) as name;
        insert into assistant.teams (id, name, slug, owner_id) values
            ({full}, 'Full', 'full', {fay}), ({named}, 'Named', 'named', {fiona}), ({readers}, 'Readers', 'readers', {rob}),
            ({limited}, 'Limited', 'limited', {lea}), ({revoked}, 'Revoked', 'revoked', {rick});
        insert into assistant.team_members (team_id, user_id, role) values
            ({full}, {fay}, 'OWNER'), ({full}, {faz}, 'VIEWER'), ({named}, {fiona}, 'OWNER'), ({readers}, {rob}, 'OWNER'),
            ({limited}, {lea}, 'OWNER'), ({limited}, {lou}, 'VIEWER'), ({revoked}, {rick}, 'OWNER');
        insert into assistant.integrations (id, name, provider, status, owner_team_id, owner_user_id) values
            ({red_slack}, 'Red''s Slack', 'SLACK', 'ACTIVE', {red}, null), ({uwe_slack}, 'Uwe''s Slack', 'SLACK', 'ACTIVE', null, {uwe});
        insert into assistant.integration_shares (integration_id, team_id, share_level) values
            ({red_slack}, {full}, 'FULL_ACCESS'), ({red_slack}, {named}, 'FULL_ACCESS'), ({red_slack}, {readers}, 'READ_ONLY'),
            ({red_slack}, {limited}, 'LIMITED_ACCESS'), ({red_slack}, {revoked}, 'FULL_ACCESS');
        insert into assistant.service_resources (id, integration_id, resource_type, external_id, name)
        select md5('resource_' || name)::uuid, case name when 'lounge' then {uwe_slack} when 'vault' then {uwe_slack} else {red_slack} end::uuid,
            'SLACK_CHANNEL', name, name
        from unnest(array['general', 'design', 'board', 'ops', 'lounge', 'vault']) as name;
        insert into assistant.resource_access (resource_id, team_id, access_level) values
            ({resource_general}, {limited}, 'READ'), ({resource_board}, {limited}, 'READ'), ({resource_board}, {named}, 'READ'),
            ({resource_ops}, {red}, 'READ'), ({resource_general}, {revoked}, 'ADMIN'), ({resource_board}, {revoked}, 'ADMIN');
        update assistant.integration_shares set status = 'REVOKED' where team_id = {revoked};
        insert into assistant.slack_workspaces (id, team_id, integration_id, slack_id, name, encrypted_access_token) values
            ({red_workspace}, {red}, {red_slack}, 'T1', 'Red', 'secret'), ({blue_workspace}, {blue}, {uwe_slack}, 'T2', 'Blue', 'secret');
        insert into assistant.slack_channels (id, workspace_id, resource_id, slack_id, name, type) values
            ({general}, {red_workspace}, {resource_general}, 'C1', 'general', 'public'),
            ({design}, {red_workspace}, {resource_design}, 'C2', 'design', 'public'),
            ({quiet}, {red_workspace}, null, 'C3', 'quiet', 'public'),
            ({board}, {red_workspace}, {resource_board}, 'G1', 'board', 'private'),
            ({ops}, {red_workspace}, {resource_ops}, 'G2', 'ops', 'private'),
            ({dm}, {red_workspace}, null, 'D1', 'dm', 'im'), ({group}, {red_workspace}, null, 'D2', 'group', 'mpim'),
            ({lounge}, {blue_workspace}, {resource_lounge}, 'C1', 'lounge', 'public'),
            ({vault}, {blue_workspace}, {resource_vault}, 'G1', 'vault', 'private');
        insert into assistant.slack_users (id, workspace_id, slack_id, name, email, phone, profile_data) values
            ({sam}, {red_workspace}, 'U1', 'sam', 'sam@example.com', '1', '{"team": "Red"}'),
            ({sue}, {blue_workspace}, 'U1', 'sue', 'sue@example.com', '2', '{"team": "Blue"}');
        insert into assistant.slack_messages (id, channel_id, user_id, slack_id, slack_ts, text, message_datetime)
        select md5('in_' || c.name)::uuid, c.id, case c.workspace_id when {red_workspace} then {sam} else {sue} end::uuid, 'M1', '1.0',
            'A penguin in ' || c.name, '2026-01-01Z'
        from assistant.slack_channels c;
        insert into assistant.slack_reactions (id, message_id, user_id, emoji_name)
        select md5('on_' || c.name)::uuid, m.id, m.user_id, 'eyes' from assistant.slack_messages m join assistant.slack_channels c on c.id = m.channel_id;
        insert into assistant.slack_analyses (id, workspace_id, name, start_date, end_date) values
            ({open}, {red_workspace}, 'open', '2026-01-01Z', '2026-02-01Z'), ({mixed}, {red_workspace}, 'mixed', '2026-01-01Z', '2026-02-01Z'),
            ({empty}, {red_workspace}, 'empty', '2026-01-01Z', '2026-02-01Z'), ({bare}, {red_workspace}, 'bare', '2026-01-01Z', '2026-02-01Z'), ({other}, {blue_workspace}, 'other', '2026-01-01Z', '2026-02-01Z');
        insert into assistant.slack_analysis_channels (analysis_id, channel_id) values
            ({open}, {general}), ({open}, {design}), ({mixed}, {general}), ({mixed}, {board}), ({other}, {lounge}), ({bare}, {general}), ({bare}, {design});
        insert into assistant.slack_contributions (id, analysis_id, user_id, channel_id) values
            ({open_whole}, {open}, {sam}, null), ({mixed_whole}, {mixed}, {sam}, null), ({mixed_general}, {mixed}, {sam}, {general}),
            ({mixed_board}, {mixed}, {sam}, {board});
        insert into assistant.slack_channel_analyses (id, analysis_id, channel_id, start_date, end_date) values
            ({on_mixed_general}, {mixed}, {general}, '2026-01-01Z', '2026-02-01Z'), ({on_mixed_board}, {mixed}, {board}, '2026-01-01Z', '2026-02-01Z');
        """;

    /// <summary>Everybody, in the order of expectations.</summary>
    public static IReadOnlyList<string> Readers { get; } =
        ["anonymous", "olive", "adam", "mary", "vera", "inga", "closed", "fay", "faz", "fiona", "rob", "lea", "lou", "rick", "stan", "zoe", "uwe", "site_admin"];

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Database.ExecuteAsync(Sql(Rows));
    }

    /// <summary>A database of its own with the same rows.</summary>
    public static new async Task<TestDatabase> CopyAsync()
    {
        var copy = new SlackScenario();
        await copy.InitializeAsync();
        return copy.Database;
    }

    /// <summary>As <see cref="TeamScenario.WhoCanAsync"/>, of everybody.</summary>
    public Task<string> WhoCanAsync(string sql) => WhoCanAsync(sql, Readers);
}
