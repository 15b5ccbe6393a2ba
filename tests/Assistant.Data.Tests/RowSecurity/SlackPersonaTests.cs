using Assistant.Testing;

namespace Assistant.Data.Tests.RowSecurity;

/// <summary>Who may do what with a Slack workspace and what is in it, from the owning side and through shares, as it was agreed.</summary>
public sealed class SlackPersonaTests(SlackScenario scenario) : IClassFixture<SlackScenario>
{
    private const string Admins = "olive adam";
    private const string Writers = "olive adam mary";
    private const string Team = "olive adam mary vera";

    // Live shares of everything, and what of that is by name.
    private const string GeneralReaders = $"{Team} fay faz fiona rob lea lou";
    private const string DesignReaders = $"{Team} fay faz fiona rob";
    private const string BoardReaders = $"{Admins} fiona lea lou";

    [Theory]
    [InlineData("slack_workspaces", "red_workspace", GeneralReaders)]
    [InlineData("slack_workspaces", "blue_workspace", "stan zoe uwe")]
    [InlineData("slack_channels", "general", GeneralReaders)]
    [InlineData("slack_channels", "design", DesignReaders)]
    [InlineData("slack_channels", "quiet", Team)]
    [InlineData("slack_channels", "board", BoardReaders)]
    // The owning team was given access by name, so all of its members read it.
    [InlineData("slack_channels", "ops", Team)]
    [InlineData("slack_channels", "dm", Admins)]
    [InlineData("slack_channels", "group", Admins)]
    [InlineData("slack_channels", "lounge", "stan zoe uwe")]
    [InlineData("slack_channels", "vault", "stan")]
    [InlineData("slack_users", "sam", GeneralReaders)]
    [InlineData("slack_users", "sue", "stan zoe uwe")]
    [InlineData("slack_user_contacts", "sam", Team)]
    [InlineData("slack_user_contacts", "sue", "stan zoe")]
    [InlineData("slack_messages", "in_general", GeneralReaders)]
    [InlineData("slack_messages", "in_design", DesignReaders)]
    [InlineData("slack_messages", "in_board", BoardReaders)]
    [InlineData("slack_messages", "in_dm", Admins)]
    [InlineData("slack_messages", "in_vault", "stan")]
    [InlineData("slack_reactions", "on_general", GeneralReaders)]
    [InlineData("slack_reactions", "on_board", BoardReaders)]
    [InlineData("slack_analyses", "open", DesignReaders)]
    [InlineData("slack_analyses", "mixed", BoardReaders)]
    // Nobody else is told of an analysis before it says which channels it is about.
    [InlineData("slack_analyses", "empty", Team)]
    [InlineData("slack_analyses", "bare", DesignReaders)]
    [InlineData("slack_analyses", "other", "stan zoe uwe")]
    [InlineData("slack_contributions", "open_whole", DesignReaders)]
    [InlineData("slack_contributions", "mixed_whole", BoardReaders)]
    [InlineData("slack_contributions", "mixed_general", GeneralReaders)]
    [InlineData("slack_contributions", "mixed_board", BoardReaders)]
    [InlineData("slack_channel_analyses", "on_mixed_general", GeneralReaders)]
    [InlineData("slack_channel_analyses", "on_mixed_board", BoardReaders)]
    public async Task A_row_is_read_by(string table, string row, string expected) =>
        (await scenario.WhoCanAsync($"select count(*) from assistant.{table} where id = {{{row}}}")).ShouldBe(expected);

    [Theory]
    [InlineData("open", "design", DesignReaders)]
    [InlineData("mixed", "board", BoardReaders)]
    [InlineData("mixed", "general", BoardReaders)]
    public async Task That_an_analysis_covers_a_channel_is_read_by(string analysis, string channel, string expected) =>
        (await scenario.WhoCanAsync(
            $"select count(*) from assistant.slack_analysis_channels where analysis_id = {{{analysis}}} and channel_id = {{{channel}}}")).ShouldBe(expected);

    [Theory]
    [InlineData("slack_workspaces (team_id, slack_id, name) values ({red}, 'T9', 'x')", Admins)]
    [InlineData("slack_channels (workspace_id, slack_id, name, type) values ({red_workspace}, 'C9', 'x', 'public')", Admins)]
    [InlineData("slack_users (workspace_id, slack_id, name, email) values ({red_workspace}, 'U9', 'x', 'x@example.com')", Admins)]
    [InlineData("slack_messages (channel_id, user_id, slack_id, slack_ts, message_datetime) values ({general}, {sam}, 'M9', '9.0', now())", Admins)]
    [InlineData("slack_reactions (message_id, user_id, emoji_name) values ({in_board}, {sam}, 'wave')", Admins)]
    [InlineData("slack_analyses (workspace_id, name, start_date, end_date) values ({red_workspace}, 'x', '2026-01-01Z', '2026-01-02Z')", Writers)]
    [InlineData("slack_analysis_channels (analysis_id, channel_id) values ({empty}, {quiet})", Writers)]
    [InlineData("slack_analysis_channels (analysis_id, channel_id) values ({empty}, {board})", Admins)]
    [InlineData("slack_analysis_channels (analysis_id, channel_id) values ({mixed}, {design})", Admins)]
    [InlineData("slack_contributions (analysis_id, user_id, channel_id) values ({open}, {sam}, {design})", Writers)]
    [InlineData("slack_contributions (analysis_id, user_id) values ({mixed}, {sam})", Admins)]
    [InlineData("slack_channel_analyses (analysis_id, channel_id, start_date, end_date) values ({open}, {general}, '2026-01-01Z', '2026-01-02Z')", Writers)]
    public async Task A_row_is_added_by(string row, string expected) =>
        (await scenario.WhoCanAsync($"with new as (insert into assistant.{row} returning 1) select count(*) from new")).ShouldBe(expected);

    [Theory]
    [InlineData("slack_workspaces", "name = 'x'", "red_workspace", Admins)]
    [InlineData("slack_channels", "topic = 'x'", "general", Admins)]
    [InlineData("slack_channels", "type = 'public'", "board", Admins)]
    [InlineData("slack_users", "phone = 'x'", "sam", Admins)]
    [InlineData("slack_messages", "text = 'x'", "in_general", Admins)]
    [InlineData("slack_reactions", "emoji_code = 'x'", "on_general", Admins)]
    [InlineData("slack_analyses", "name = 'x'", "open", Writers)]
    [InlineData("slack_analyses", "name = 'x'", "mixed", Admins)]
    [InlineData("slack_contributions", "total_score = 1", "open_whole", Writers)]
    [InlineData("slack_contributions", "total_score = 1", "mixed_general", Admins)]
    [InlineData("slack_channel_analyses", "status = 'done'", "on_mixed_general", Admins)]
    public async Task A_row_is_changed_by(string table, string change, string row, string expected) =>
        (await scenario.WhoCanAsync(
            $"with touched as (update assistant.{table} set {change} where id = {{{row}}} returning 1) select count(*) from touched")).ShouldBe(expected);

    [Theory]
    [InlineData("slack_workspaces", "id = {red_workspace}")]
    [InlineData("slack_channels", "id = {quiet}")]
    [InlineData("slack_users", "id = {sam}")]
    [InlineData("slack_messages", "id = {in_general}")]
    [InlineData("slack_reactions", "id = {on_general}")]
    [InlineData("slack_analyses", "id = {open}")]
    [InlineData("slack_analysis_channels", "analysis_id = {bare} and channel_id = {design}")]
    [InlineData("slack_contributions", "id = {open_whole}")]
    [InlineData("slack_channel_analyses", "id = {on_mixed_general}")]
    public async Task A_row_is_removed_by(string table, string where) =>
        (await scenario.WhoCanAsync($"with gone as (delete from assistant.{table} where {where} returning 1) select count(*) from gone")).ShouldBe(Admins);

    [Theory]
    [InlineData("update assistant.integration_shares set status = 'REVOKED', revoked_at = now() where team_id = {limited}", "lea")]
    [InlineData("delete from assistant.resource_access where team_id = {limited}", "lea")]
    [InlineData("update assistant.team_members set is_active = false where user_id = {lou}", "lou")]
    [InlineData("update assistant.team_members set is_active = false where user_id = {vera}", "vera")]
    [InlineData("update assistant.slack_workspaces set integration_id = null where id = {red_workspace}", "lea fay rob")]
    public async Task Whoever_loses_the_share_or_the_team_reads_nothing_from_then_on(string change, string readers)
    {
        await using var database = await SlackScenario.CopyAsync();
        foreach (var reader in readers.Split(' '))
        {
            (await CountAsync(database, reader)).ShouldBeGreaterThan(0);
        }

        await database.ExecuteAsync(SlackScenario.Sql(change));

        foreach (var reader in readers.Split(' '))
        {
            (await CountAsync(database, reader)).ShouldBe(0);
        }
    }

    [Theory]
    [InlineData("penguin", "vera", "design general ops quiet")]
    [InlineData("penguin", "lea", "board general")]
    [InlineData("penguin", "fay", "design general")]
    [InlineData("penguin", "uwe", "lounge")]
    [InlineData("penguin -board", "adam", "design dm general group ops quiet")]
    [InlineData("walrus", "adam", "")]
    [InlineData("penguin", "rick", "")]
    [InlineData("penguin", "anonymous", "")]
    public async Task Words_are_found_in_the_readers_channels(string words, string reader, string expected)
    {
        await using var session = await scenario.Database.BeginAsync(TeamScenario.Named(reader));

        (await session.ScalarAsync<string>(
            "select coalesce(string_agg(substr(m.text, 14), ' ' order by m.text), '') from app.search_slack_messages($1) s join assistant.slack_messages m on m.id = s.id and s.rank > 0",
            words)).ShouldBe(expected);
    }

    private static async Task<long> CountAsync(TestDatabase database, string reader)
    {
        await using var session = await database.BeginAsync(TeamScenario.Named(reader));
        return await session.ScalarAsync<long>(
            """
            select (select count(*) from assistant.slack_workspaces) + (select count(*) from assistant.slack_channels)
                + (select count(*) from assistant.slack_messages) + (select count(*) from assistant.slack_users)
                + (select count(*) from assistant.slack_contributions) + (select count(*) from assistant.slack_channel_analyses)
                + (select count(*) from app.search_slack_messages('penguin'))
            """);
    }
}
