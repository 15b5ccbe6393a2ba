using Npgsql;

namespace Assistant.Data.Tests.RowSecurity;

/// <summary>How people would reach other people's Slack, and what the database doesn't let even the server do.</summary>
public sealed class SlackForgeryTests(SlackScenario scenario) : IClassFixture<SlackScenario>
{
    private const string Denied = PostgresErrorCodes.InsufficientPrivilege;
    private const string NoTarget = PostgresErrorCodes.ForeignKeyViolation;
    private const string Taken = PostgresErrorCodes.UniqueViolation;

    [Theory]
    [InlineData("adam", "a workspace that names an integration", "insert into assistant.slack_workspaces (team_id, integration_id, slack_id, name) values ({red}, {uwe_slack}, 'T9', 'x')", Denied)]
    [InlineData("adam", "a workspace pointed at somebody else's integration", "update assistant.slack_workspaces set integration_id = {uwe_slack} where id = {red_workspace}", Denied)]
    [InlineData("adam", "a channel that names a resource", "insert into assistant.slack_channels (workspace_id, resource_id, slack_id, name, type) values ({red_workspace}, {resource_lounge}, 'C9', 'x', 'public')", Denied)]
    [InlineData("adam", "a channel pointed at a resource", "update assistant.slack_channels set resource_id = {resource_lounge} where id = {quiet}", Denied)]
    [InlineData("adam", "a workspace for another team", "insert into assistant.slack_workspaces (team_id, slack_id, name) values ({blue}, 'T9', 'x')", Denied)]
    [InlineData("adam", "a workspace given to another team", "update assistant.slack_workspaces set team_id = {blue} where id = {red_workspace}", Denied)]
    [InlineData("adam", "a channel in another team's workspace", "insert into assistant.slack_channels (workspace_id, slack_id, name, type) values ({blue_workspace}, 'C9', 'x', 'public')", Denied)]
    [InlineData("adam", "a channel in a workspace that isn't there", "insert into assistant.slack_channels (workspace_id, slack_id, name, type) values ({none}, 'C9', 'x', 'public')", Denied)]
    [InlineData("adam", "a channel moved to another workspace", "update assistant.slack_channels set workspace_id = {blue_workspace} where id = {quiet}", Denied)]
    [InlineData("adam", "a message in another team's channel", "insert into assistant.slack_messages (channel_id, slack_id, slack_ts, message_datetime) values ({lounge}, 'M9', '9.0', now())", Denied)]
    [InlineData("adam", "a message in a channel that isn't there", "insert into assistant.slack_messages (channel_id, slack_id, slack_ts, message_datetime) values ({none}, 'M9', '9.0', now())", Denied)]
    [InlineData("adam", "a message with a forged workspace", "insert into assistant.slack_messages (channel_id, workspace_id, slack_id, slack_ts, message_datetime) values ({lounge}, {red_workspace}, 'M9', '9.0', now())", Denied)]
    [InlineData("adam", "a message moved to another workspace's channel", "update assistant.slack_messages set channel_id = {lounge} where id = {in_general}", Denied)]
    [InlineData("adam", "a message in the name of another workspace's account", "insert into assistant.slack_messages (channel_id, user_id, slack_id, slack_ts, message_datetime) values ({general}, {sue}, 'M9', '9.0', now())", NoTarget)]
    [InlineData("adam", "a reply to another channel's message", "insert into assistant.slack_messages (channel_id, parent_id, slack_id, slack_ts, message_datetime) values ({general}, {in_board}, 'M9', '9.0', now())", NoTarget)]
    [InlineData("adam", "a reaction to another team's message", "insert into assistant.slack_reactions (message_id, user_id, emoji_name) values ({in_lounge}, {sue}, 'wave')", Denied)]
    [InlineData("adam", "a reaction with a forged channel", "insert into assistant.slack_reactions (message_id, channel_id, user_id, emoji_name) values ({in_lounge}, {general}, {sam}, 'wave')", Denied)]
    [InlineData("adam", "a reaction in the name of another workspace's account", "insert into assistant.slack_reactions (message_id, user_id, emoji_name) values ({in_general}, {sue}, 'wave')", NoTarget)]
    [InlineData("mary", "an analysis of another team's workspace", "insert into assistant.slack_analyses (workspace_id, name, start_date, end_date) values ({blue_workspace}, 'x', '2026-01-01Z', '2026-02-01Z')", Denied)]
    [InlineData("mary", "an analysis in somebody else's name", "insert into assistant.slack_analyses (workspace_id, created_by_user_id, name, start_date, end_date) values ({red_workspace}, {adam}, 'x', '2026-01-01Z', '2026-02-01Z')", Denied)]
    [InlineData("mary", "an analysis of a channel that she may not read", "insert into assistant.slack_analysis_channels (analysis_id, channel_id) values ({empty}, {dm})", Denied)]
    [InlineData("mary", "an analysis of a channel that isn't there", "insert into assistant.slack_analysis_channels (analysis_id, channel_id) values ({empty}, {none})", Denied)]
    [InlineData("adam", "an analysis of another workspace's channel", "insert into assistant.slack_analysis_channels (analysis_id, channel_id) values ({empty}, {lounge})", Denied)]
    [InlineData("mary", "a contribution to an analysis that she may not read", "insert into assistant.slack_contributions (analysis_id, user_id, channel_id) values ({mixed}, {sam}, {general})", Denied)]
    [InlineData("adam", "a contribution in a channel that isn't analysed", "insert into assistant.slack_contributions (analysis_id, user_id, channel_id) values ({open}, {sam}, {quiet})", NoTarget)]
    [InlineData("adam", "a contribution of another workspace's account", "insert into assistant.slack_contributions (analysis_id, user_id) values ({open}, {sue})", NoTarget)]
    [InlineData("adam", "a summary of a channel that isn't analysed", "insert into assistant.slack_channel_analyses (analysis_id, channel_id, start_date, end_date) values ({open}, {board}, '2026-01-01Z', '2026-02-01Z')", NoTarget)]
    // What was found in all of its channels would be read by whoever reads the others.
    [InlineData("adam", "a channel taken out of an analysis that has a contribution of the whole", "delete from assistant.slack_analysis_channels where analysis_id = {mixed} and channel_id = {board}", PostgresErrorCodes.RestrictViolation)]
    [InlineData("adam", "a channel taken out of an analysis that has a summary", "update assistant.slack_analyses set result_summary = '[]' where id = {bare}; delete from assistant.slack_analysis_channels where analysis_id = {bare}", PostgresErrorCodes.RestrictViolation)]
    [InlineData("olive", "the workspace's token", "select encrypted_access_token from assistant.slack_workspaces", Denied)]
    [InlineData("olive", "the workspace's token set", "update assistant.slack_workspaces set encrypted_access_token = 'x'", Denied)]
    [InlineData("olive", "everything of a workspace, secrets included", "select w from assistant.slack_workspaces w", Denied)]
    [InlineData("fay", "an address that the share hides", "select email from assistant.slack_users", Denied)]
    [InlineData("fay", "a telephone number that the share hides", "select 1 from assistant.slack_users where phone = '1'", Denied)]
    [InlineData("fay", "a profile by way of its row", "select to_jsonb(u) from assistant.slack_users u", Denied)]
    [InlineData("olive", "a contact written through the view", "update assistant.slack_user_contacts set email = 'x'", Denied)]
    public async Task Refused_is(string who, string what, string sql, string state)
    {
        await using var session = await scenario.Database.BeginAsync(TeamScenario.Named(who));
        var error = await Should.ThrowAsync<PostgresException>(session.ExecuteAsync(TeamScenario.Sql(sql)));

        error.SqlState.ShouldBe(state, $"{what}: {error.MessageText}");
    }

    // Without a WHERE PostgreSQL reads no column, so nothing but the policy of the command stands before rows that aren't read.
    [Theory]
    [InlineData("mary", "update assistant.slack_analyses set status = 'x'", 3)]
    [InlineData("adam", "update assistant.slack_analyses set status = 'x'", 4)]
    [InlineData("vera", "update assistant.slack_analyses set status = 'x'", 0)]
    [InlineData("mary", "delete from assistant.slack_analyses", 0)]
    public async Task A_change_of_everything_changes_what_is_read(string who, string sql, int rows)
    {
        await using var session = await scenario.Database.BeginAsync(TeamScenario.Named(who));

        (await session.ExecuteAsync(sql)).ShouldBe(rows);
    }

    [Theory]
    [InlineData("a message moved to another workspace's channel", "update assistant.slack_messages set channel_id = {lounge} where id = {in_general}", NoTarget)]
    [InlineData("a message moved to another workspace as a whole, author and all", "update assistant.slack_messages set channel_id = {lounge}, workspace_id = {blue_workspace} where id = {in_general}", NoTarget)]
    [InlineData("a message that replies to itself", "update assistant.slack_messages set parent_id = id where id = {in_general}", PostgresErrorCodes.CheckViolation)]
    [InlineData("a workspace that says another one's analysis is its own", "update assistant.slack_analyses set workspace_id = {blue_workspace} where id = {open}", NoTarget)]
    [InlineData("two workspaces of one integration", "update assistant.slack_workspaces set integration_id = {red_slack}", Taken)]
    [InlineData("two channels of one resource", "update assistant.slack_channels set resource_id = {resource_board} where id in ({quiet}, {dm})", Taken)]
    [InlineData("an analysis that ends before it begins", "update assistant.slack_analyses set end_date = start_date", PostgresErrorCodes.CheckViolation)]
    [InlineData("an analysis that runs again and nobody knows when", "update assistant.slack_analyses set is_scheduled = true", PostgresErrorCodes.CheckViolation)]
    [InlineData("two workspaces of one Slack, both of them connected", "update assistant.slack_workspaces set slack_id = 'T1'", Taken)]
    // Its analyses would be read by whoever may read their other channels.
    [InlineData("a channel deleted before the analyses of it", "delete from assistant.slack_channels where id = {board}", NoTarget)]
    public async Task Impossible_is(string what, string sql, string state)
    {
        await using var database = await SlackScenario.CopyAsync();
        var error = await Should.ThrowAsync<PostgresException>(database.ExecuteAsync(TeamScenario.Sql(sql)));

        error.SqlState.ShouldBe(state, $"{what}: {error.MessageText}");
    }

    [Fact]
    public async Task Nobody_learns_or_takes_anything_by_saying_that_a_workspace_is_theirs()
    {
        await using var session = await scenario.Database.BeginAsync(TeamScenario.Named("stan"));

        // Red has it, and none has the other.
        foreach (var slackId in (string[])["T1", "T0"])
        {
            (await session.ExecuteAsync(TeamScenario.Sql($"insert into assistant.slack_workspaces (team_id, slack_id, name) values ({{blue}}, '{slackId}', 'x')"))).ShouldBe(1);
        }

        (await session.ScalarAsync<long>("select count(*) from assistant.slack_workspaces where slack_id = 'T1'")).ShouldBe(1);
        (await Should.ThrowAsync<PostgresException>(session.ExecuteAsync(
            TeamScenario.Sql("insert into assistant.slack_workspaces (team_id, slack_id, name) values ({blue}, 'T1', 'y')")))).SqlState.ShouldBe(Taken);
    }

    [Theory]
    [InlineData("delete from assistant.slack_workspaces where id = {red_workspace}", 0, 0, 0)]
    [InlineData("delete from assistant.teams where id = {red}", 0, 0, 0)]
    [InlineData("delete from assistant.slack_channels where id = {quiet}", 6, 4, 4)]
    [InlineData("delete from assistant.slack_users where id = {sam}", 7, 4, 0)]
    [InlineData("delete from assistant.slack_analyses where id = {mixed}", 7, 3, 1)]
    [InlineData("delete from assistant.slack_contributions where id = {mixed_whole}; delete from assistant.slack_analysis_channels where analysis_id = {mixed} and channel_id = {general}", 7, 4, 2)]
    [InlineData("delete from assistant.integrations where id = {red_slack}", 7, 4, 4)]
    public async Task What_belongs_to_a_row_goes_with_it(string delete, int messages, int analyses, int contributions)
    {
        await using var database = await SlackScenario.CopyAsync();

        await database.ExecuteAsync(TeamScenario.Sql(delete));

        async Task<long> CountAsync(string table) =>
            await database.ScalarAsync<long>(TeamScenario.Sql($"select count(*) from assistant.{table} where workspace_id = {{red_workspace}}"));
        (await CountAsync("slack_messages")).ShouldBe(messages);
        (await CountAsync("slack_analyses")).ShouldBe(analyses);
        (await CountAsync("slack_contributions")).ShouldBe(contributions);
    }
}
