using Npgsql;

namespace Assistant.Data.Tests.RowSecurity;

/// <summary>
/// Whoever may add a row gets its key in the same statement. PostgreSQL asks the policies of reading for that, of a row that no set of
/// keys can hold yet.
/// </summary>
public sealed class ReturningTests(SlackScenario scenario) : IClassFixture<SlackScenario>
{
    private const string Day = "'2026-01-01Z', '2026-01-02Z'";

    // In an order in which each finds what it refers to; the first word is who.
    private static readonly string[] Inserts =
    [
        "site_admin users (id, email) values ({x}, 'x@example.com')",
        "site_admin feature_access (user_id, feature_key) values ({mary}, 'x')",
        "site_admin admin_configs (config_key) values ('x')",
        "site_admin classification_rules (app_name, category, is_productive) values ('x', 'x', true)",
        "adam chats (id) values ({chat})",
        "adam messages (id, chat_id, role) values ({message}, {chat}, 'user')",
        "adam votes (chat_id, message_id, is_upvoted) values ({chat}, {message}, true)",
        "adam streams (chat_id) values ({chat})",
        "adam memories (type, content, source_chat_id) values ('summary', 'x', {chat})",
        "adam documents (id) values ({document})",
        "adam document_versions (document_id, title) values ({document}, 'x')",
        "adam suggestions (document_id, document_created_at, original_text, suggested_text) select {document}, created_at, 'x', 'y' from assistant.document_versions where document_id = {document}",
        "adam user_settings (theme) values ('dark')",
        "adam dashboard_preferences (card_type) values ('x')",
        "adam focus_mode_states (is_active) values (false)",
        "adam focus_settings (default_message) values ('x')",
        "adam focus_vips (slack_user_id) values ('U2')",
        "adam focus_sessions (duration_minutes) values (5)",
        "adam activities (app_name, start_time) values ('x', now())",
        "adam screenshots (file_path, captured_at) values ('x', now())",
        "adam goals (name, type, target_hours) values ('x', 'x', 1)",
        "adam work_sessions (title) values ('x')",
        "adam classification_rules (user_id, app_name, category, is_productive) values ({adam}, 'x', 'x', true)",
        "adam action_logs (event_type) values ('x')",
        "adam integrations (id, provider, owner_team_id) values ({team_zoom}, 'ZOOM', {red})",
        "adam integrations (id, provider, owner_user_id) values ({adam_zoom}, 'ZOOM', {adam})",
        "adam integration_credentials (integration_id, credential_type, encrypted_value) values ({team_zoom}, 'API_KEY', 'x')",
        "adam service_resources (id, integration_id, resource_type, external_id, name) values ({adam_room}, {adam_zoom}, 'OTHER', '1', 'x')",
        "adam integration_shares (integration_id, team_id, share_level) values ({adam_zoom}, {red}, 'LIMITED_ACCESS')",
        "adam resource_access (resource_id, team_id, access_level) values ({adam_room}, {red}, 'READ')",
        "adam calendars (name) values ('x')",
        "adam locations (name) values ('x')",
        "adam categories (name) values ('x')",
        "adam timesheets (start_date, end_date) values ('2026-01-01', '2026-01-02')",
        $"adam appointments (start_time, end_time) values ({Day})",
        $"adam calendar_events (integration_id, external_id, start_time, end_time) values ({{adam_zoom}}, 'x', {Day})",
        "adam archive_configurations (id, name, source_calendar_uri, destination_calendar_uri, timezone) values ({archive}, 'x', 'msgraph://calendars/1', 'local://calendars/2', 'UTC')",
        "adam job_configurations (archive_configuration_id, schedule_type) values ({archive}, 'manual')",
        "adam oauth_tokens (provider) values ('x')",
        "adam github_app_configs (label, client_id, encrypted_client_secret) values ('x', 'x', 'x')",
        "adam github_repositories (repo_owner, repo_name, repo_url) values ('x', 'x', 'https://example.com/x')",
        "adam webhook_subscriptions (name, url) values ('x', 'https://example.com/x')",
        "adam team_invites (team_id, email, token_hash) values ({red}, 'x@example.com', repeat('a', 64))",
        "adam slack_workspaces (id, team_id, slack_id, name) values ({new_workspace}, {red}, 'T9', 'x')",
        "adam slack_channels (id, workspace_id, slack_id, name, type) values ({new_channel}, {new_workspace}, 'C9', 'x', 'im')",
        "adam slack_users (id, workspace_id, slack_id, name) values ({new_account}, {new_workspace}, 'U9', 'x')",
        "adam slack_messages (id, channel_id, slack_id, slack_ts, message_datetime) values ({new_posting}, {new_channel}, 'M9', '9.0', now())",
        "adam slack_reactions (message_id, user_id, emoji_name) values ({new_posting}, {new_account}, 'wave')",
        $"mary slack_analyses (id, workspace_id, name, start_date, end_date) values ({{new_analysis}}, {{red_workspace}}, 'x', {Day})",
        "mary slack_analysis_channels (analysis_id, channel_id) values ({new_analysis}, {general})",
        "mary slack_contributions (analysis_id, user_id, channel_id) values ({new_analysis}, {sam}, {general})",
        "mary slack_contributions (analysis_id, user_id) values ({new_analysis}, {sam})",
        $"mary slack_channel_analyses (analysis_id, channel_id, start_date, end_date) values ({{new_analysis}}, {{general}}, {Day})",
    ];

    [Fact]
    public async Task Whoever_adds_a_row_is_told_its_key()
    {
        await scenario.Database.ExecuteAsync(TeamScenario.Sql(
            "insert into assistant.encryption_keys (key_name, encrypted_dek, kek_provider) values ('returning', 'x', 'local') on conflict do nothing"));
        foreach (var person in Inserts.GroupBy(insert => insert.Split(' ')[0]))
        {
            await using var session = await scenario.Database.BeginAsync(TeamScenario.Named(person.Key));
            foreach (var insert in person)
            {
                var table = insert.Split(' ')[1];
                var key = await KeyAsync(table);
                try
                {
                    (await session.ScalarAsync<Guid>(
                        TeamScenario.Sql($"insert into assistant.{insert[(person.Key.Length + 1)..]} returning {key}"))).ShouldNotBe(Guid.Empty, insert);
                }
                catch (PostgresException error)
                {
                    throw new InvalidOperationException($"{insert}: {error.MessageText}", error);
                }
            }
        }
    }

    [Fact]
    public async Task Every_table_that_people_add_to_is_tried()
    {
        await using var session = await scenario.Database.BeginAsync(TeamScenario.Named("adam"));

        var tables = await session.ColumnAsync<string>(
            """
            select distinct p.tablename::text from pg_policies p
            where p.schemaname = 'assistant' and p.cmd = 'INSERT' and p.with_check <> 'false'
            order by 1
            """);

        Inserts.Select(insert => insert.Split(' ')[1]).Distinct().Order(StringComparer.Ordinal)
            .ShouldBe(tables.Order(StringComparer.Ordinal));
    }

    private async Task<string> KeyAsync(string table) => (await scenario.Database.ScalarAsync<string>(
        """
        select string_agg(a.attname, ', ' order by a.attnum) from pg_index i
        join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
        where i.indrelid = ('assistant.' || $1)::regclass and i.indisprimary
        """,
        table)).ShouldNotBeNull();
}
