using Assistant.Testing;

namespace Assistant.Data.Tests.RowSecurity;

/// <summary>What the database keeps by itself.</summary>
public sealed class TriggerTests(Scenario scenario) : IClassFixture<Scenario>
{
    private const string Totals =
        "select total_input_tokens || ' ' || total_output_tokens || ' ' || total_cost from assistant.chats where id = {chat}";

    [Fact]
    public async Task Totals_follow_messages_added_changed_moved_and_deleted()
    {
        await using var database = await CopyAsync();
        (string Sql, string Expected)[] steps =
        [
            ("select 1", "10 20 0.500000"),
            ("insert into assistant.messages (chat_id, role, input_tokens, cost) values ({chat}, 'assistant', 5, 0.25), ({chat}, 'assistant', 1, null)", "16 20 0.750000"),
            ("update assistant.messages set cost = 0.125, output_tokens = 1 where input_tokens = 5", "16 21 0.625000"),
            ("update assistant.messages set content = 'x' where chat_id = {chat}", "16 21 0.625000"),
            ("update assistant.messages set chat_id = {other_chat} where id = {message} and false", "16 21 0.625000"),
            ("update assistant.messages set chat_id = {other_chat} where input_tokens = 5", "11 20 0.500000"),
            ("delete from assistant.messages where id = {message}", "1 0 0.000000"),
        ];

        foreach (var (sql, expected) in steps)
        {
            await database.ExecuteAsync(Scenario.Sql(sql, Scenario.Owner));
            (await database.ScalarAsync<string>(Scenario.Sql(Totals, Scenario.Owner))).ShouldBe(expected, sql);
        }
    }

    [Fact]
    public async Task Totals_have_room_for_more_than_one_message_of_the_greatest_size()
    {
        await using var database = await CopyAsync();

        await database.ExecuteAsync(Scenario.Sql(
            "insert into assistant.messages (chat_id, role, input_tokens, output_tokens) select {chat}, 'assistant', 2147483647, 2147483647 from generate_series(1, 3)",
            Scenario.Owner));

        (await database.ScalarAsync<string>(Scenario.Sql(Totals, Scenario.Owner))).ShouldBe("6442450951 6442450961 0.500000");
    }

    [Fact]
    public async Task Totals_equal_a_recount_after_writers_at_the_same_time()
    {
        await using var database = await CopyAsync();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(async writer =>
        {
            for (var i = 0; i < 15; i++)
            {
                await using var session = await database.BeginAsync(Scenario.Named("owner"));
                // Both chats in one statement, in either order: the locks are taken in the order of keys all the same.
                var (first, second) = writer % 2 == 0 ? ("{chat}", "{other_chat}") : ("{other_chat}", "{chat}");
                var added = await session.ScalarAsync<Guid>(Scenario.Sql(
                    $"""
                    with new as (insert into assistant.messages (chat_id, role, input_tokens, cost)
                        values ({first}, 'assistant', 1, 0.01), ({second}, 'assistant', 2, 0.02) returning id, input_tokens)
                    select id from new where input_tokens = 2
                    """,
                    Scenario.Owner));
                if (i % 3 == 0)
                {
                    await session.ExecuteAsync("delete from assistant.messages where id = $1", added);
                }

                await session.CommitAsync();
            }
        }));

        (await database.ScalarAsync<long>(
            """
            select count(*) from assistant.chats c where not (total_input_tokens, total_cost) =
                (select coalesce(sum(input_tokens), 0), coalesce(sum(cost), 0) from assistant.messages m where m.chat_id = c.id)
            """)).ShouldBe(0);
        (await database.ScalarAsync<long>("select count(*) from assistant.messages where cost < 0.1")).ShouldBe(8 * 15 * 2 - (8 * 5));
    }

    [Fact]
    public async Task A_document_follows_its_newest_version()
    {
        await using var database = await CopyAsync();
        const string latest =
            """
            select v.title from assistant.documents d join assistant.document_versions v
            on v.document_id = d.id and v.created_at = d.latest_version_at where d.id = {document}
            """;
        (string Sql, string? Expected)[] steps =
        [
            ("select 1", "new"),
            ("insert into assistant.document_versions (document_id, title) values ({document}, 'newest')", "newest"),
            ("insert into assistant.document_versions (document_id, created_at, title) values ({document}, '2024-01-01Z', 'oldest')", "newest"),
            ("delete from assistant.document_versions where title = 'newest'", "new"),
            ("delete from assistant.document_versions where document_id = {document}", null),
        ];

        foreach (var (sql, expected) in steps)
        {
            await database.ExecuteAsync(Scenario.Sql(sql, Scenario.Owner));
            (await database.ScalarAsync<string>(Scenario.Sql(latest, Scenario.Owner))).ShouldBe(expected, sql);
        }
    }

    [Fact]
    public async Task A_document_follows_versions_written_at_the_same_time()
    {
        await using var database = await CopyAsync();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(async writer =>
        {
            await using var session = await database.BeginAsync(Scenario.Named("owner"));
            await session.ExecuteAsync(Scenario.Sql(
                writer == 3
                    ? "delete from assistant.document_versions where document_id = {document} and created_at = '2025-02-01Z'"
                    : "insert into assistant.document_versions (document_id, title) values ({document}, 'x'), ({document}, 'y')",
                Scenario.Owner));
            await session.CommitAsync();
        }));

        (await database.ScalarAsync<bool>(Scenario.Sql(
            "select latest_version_at = (select max(created_at) from assistant.document_versions where document_id = {document}) from assistant.documents where id = {document}",
            Scenario.Owner))).ShouldBeTrue();
    }

    [Fact]
    public async Task Messages_of_one_transaction_keep_their_order()
    {
        await using var session = await scenario.Database.BeginAsync(Scenario.Named("owner"));
        foreach (var text in (string[])["1", "2", "3", "4"])
        {
            await session.ExecuteAsync(Scenario.Sql(
                $"insert into assistant.messages (chat_id, role, content) values ({{other_chat}}, 'user', '{text}')", Scenario.Owner));
        }

        (await session.ColumnAsync<string>(Scenario.Sql(
            "select content from assistant.messages where chat_id = {other_chat} order by created_at, id", Scenario.Owner)))
            .ShouldBe(["hi", "1", "2", "3", "4"]);
        (await session.ColumnAsync<string>(Scenario.Sql(
            "select content from assistant.messages where chat_id = {other_chat} and content <> 'hi' order by id", Scenario.Owner)))
            .ShouldBe(["1", "2", "3", "4"]);
    }

    [Theory]
    [InlineData("chats", "chat")]
    [InlineData("messages", "message")]
    [InlineData("memories", "memory")]
    [InlineData("suggestions", "suggestion")]
    [InlineData("users", "user")]
    [InlineData("votes", "message", "message_id")]
    [InlineData("user_settings", "settings")]
    [InlineData("dashboard_preferences", "card")]
    [InlineData("feature_access", "feature")]
    [InlineData("focus_mode_states", "focus_state")]
    [InlineData("focus_settings", "focus_settings")]
    [InlineData("focus_vips", "vip")]
    [InlineData("focus_sessions", "focus_session")]
    [InlineData("activities", "activity")]
    [InlineData("screenshots", "screenshot")]
    [InlineData("goals", "goal")]
    [InlineData("work_sessions", "work_session")]
    [InlineData("classification_rules", "rule")]
    public async Task Updated_at_is_the_time_of_the_change(string table, string row, string key = "id")
    {
        await using var database = await CopyAsync();
        var where = Scenario.Sql($"{key} = {{{row}}}", Scenario.Owner);

        await database.ExecuteAsync($"update assistant.{table} set updated_at = '2000-01-01Z' where {where}");

        (await database.ScalarAsync<bool>($"select updated_at > '2020-01-01Z' from assistant.{table} where {where}")).ShouldBeTrue();
    }

    [Theory]
    [InlineData("delete from assistant.users where id = {user}", "")]
    [InlineData("delete from assistant.chats where id = {chat}", "chats documents memories messages suggestions users versions")]
    [InlineData("delete from assistant.messages where id = {message}", "chats documents memories messages streams suggestions users versions")]
    [InlineData("delete from assistant.documents where id = {document}", "chats memories messages streams users votes")]
    [InlineData("delete from assistant.document_versions where title = 'new' and user_id = {user}", "chats documents memories messages streams users versions votes")]
    public async Task What_belongs_to_a_row_goes_with_it(string delete, string left)
    {
        await using var database = await CopyAsync();

        await database.ExecuteAsync(Scenario.Sql(delete, Scenario.Owner));

        (await database.ScalarAsync<string>(Scenario.Sql(
            """
            select coalesce(string_agg(distinct t.name, ' ' order by t.name), '') from (
                select 'users', id from assistant.users union all select 'chats', user_id from assistant.chats
                union all select 'messages', user_id from assistant.messages union all select 'votes', user_id from assistant.votes
                union all select 'streams', user_id from assistant.streams union all select 'memories', user_id from assistant.memories
                union all select 'documents', user_id from assistant.documents
                union all select 'versions', user_id from assistant.document_versions
                union all select 'suggestions', user_id from assistant.suggestions) as t (name, owner)
            where t.owner = {user}
            """,
            Scenario.Owner))).ShouldBe(left);
    }

    [Fact]
    public async Task A_memory_outlives_the_chat_that_it_comes_from()
    {
        await using var database = await CopyAsync();

        await database.ExecuteAsync(Scenario.Sql("delete from assistant.chats where id = {chat}", Scenario.Owner));

        (await database.ScalarAsync<bool>(Scenario.Sql(
            "select source_chat_id is null and user_id = {user} from assistant.memories where id = {memory}", Scenario.Owner))).ShouldBeTrue();
    }

    [Fact]
    public async Task A_persons_settings_focus_and_recordings_go_with_the_person_and_nobody_elses()
    {
        string[] tables =
        [
            "user_settings", "dashboard_preferences", "feature_access", "focus_mode_states", "focus_settings", "focus_vips", "focus_sessions",
            "activities", "screenshots", "goals", "work_sessions", "classification_rules",
        ];
        await using var database = await CopyAsync();

        await database.ExecuteAsync(Scenario.Sql("delete from assistant.users where id = {user}", Scenario.Owner));

        foreach (var table in tables)
        {
            (await database.ScalarAsync<string>(
                $"select string_agg(u.email, ' ' order by u.email) from assistant.{table} t join assistant.users u on u.id = t.user_id"))
                .ShouldBe("inactive@example.com stranger@example.com", table);
        }

        (await database.ScalarAsync<long>("select count(*) from assistant.classification_rules where user_id is null")).ShouldBe(1);
    }

    [Fact]
    public async Task What_an_administrator_has_decided_outlives_the_administrator()
    {
        await using var database = await CopyAsync();

        await database.ExecuteAsync("delete from assistant.users where email = 'admin@example.com'");

        (await database.ScalarAsync<long>("select count(*) from assistant.feature_access where granted_by_user_id is null")).ShouldBe(3);
    }

    [Fact]
    public async Task Whether_there_is_a_key_follows_the_key()
    {
        await using var database = await CopyAsync();
        const string has = "select has_openai_api_key from assistant.user_settings where id = {settings}";
        (await database.ScalarAsync<bool>(Scenario.Sql(has, Scenario.Owner))).ShouldBeTrue();

        await database.ExecuteAsync(Scenario.Sql("update assistant.user_settings set encrypted_openai_api_key = null where id = {settings}", Scenario.Owner));

        (await database.ScalarAsync<bool>(Scenario.Sql(has, Scenario.Owner))).ShouldBeFalse();
    }

    [Theory]
    [InlineData("update assistant.user_settings set language = 'English'")]
    [InlineData("update assistant.user_settings set screenshot_interval = 0")]
    [InlineData("update assistant.dashboard_preferences set preferences = '[]'")]
    [InlineData("update assistant.focus_mode_states set started_at = now(), ends_at = now()")]
    [InlineData("update assistant.focus_mode_states set pomodoro_phase = 'lunch'")]
    [InlineData("update assistant.focus_settings set pomodoro_break_minutes = 0")]
    [InlineData("update assistant.focus_sessions set ended_at = started_at - interval '1 second'")]
    [InlineData("update assistant.focus_sessions set blocked_apps = '{}'")]
    [InlineData("update assistant.activities set end_time = start_time - interval '1 second'")]
    [InlineData("update assistant.screenshots set width = 0")]
    [InlineData("update assistant.goals set target_hours = 'NaN'")]
    [InlineData("update assistant.goals set target_hours = 'Infinity'")]
    [InlineData("update assistant.work_sessions set ended_at = started_at - interval '1 second'")]
    [InlineData("update assistant.work_sessions set tags = '1'")]
    [InlineData("update assistant.classification_rules set app_name = null")]
    public async Task Values_that_make_no_sense_are_refused(string sql) =>
        (await Should.ThrowAsync<Npgsql.PostgresException>(scenario.Database.ExecuteAsync(sql))).SqlState
            .ShouldBe(Npgsql.PostgresErrorCodes.CheckViolation);

    private static async Task<TestDatabase> CopyAsync()
    {
        var copy = new Scenario();
        await copy.InitializeAsync();
        return copy.Database;
    }
}
