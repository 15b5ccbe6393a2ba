using Assistant.Data.Model;
using Assistant.Data.Modules.Integrations;
using Assistant.Data.Modules.Teams;
using Assistant.Data.Seeding;
using Assistant.Data.Seeding.Demo;
using Assistant.Data.Seeding.Load;
using Assistant.Testing;
using Microsoft.EntityFrameworkCore;

namespace Assistant.Data.Tests.Seeding;

public sealed class SeederTests
{
    /// <summary>What the triggers would have made of the rows, compared with what the seed says; each must find nothing.</summary>
    private static readonly string[] Contradictions =
    [
        """
        select count(*) from assistant.chats c left join lateral (
            select coalesce(sum(input_tokens), 0) i, coalesce(sum(output_tokens), 0) o, coalesce(sum(cost), 0) c
            from assistant.messages m where m.chat_id = c.id) t on true
        where (c.total_input_tokens, c.total_output_tokens, c.total_cost) is distinct from (t.i, t.o, t.c)
        """,
        """
        select count(*) from assistant.documents d where d.latest_version_at is distinct from
            (select max(v.created_at) from assistant.document_versions v where v.document_id = d.id)
        """,
        "select count(*) from assistant.messages where created_at <= (select created_at from assistant.chats where id = chat_id)",
        "select count(*) from assistant.votes v join assistant.messages m on m.id = v.message_id where m.role <> 'assistant'",
        "select count(*) from assistant.users where role = 'admin' and email <> 'admin@example.com'",
        "select count(*) from assistant.events",
        "select count(*) from pg_trigger where not tgisinternal and tgenabled not in ('O', 'A')",
        """
        select count(*) from assistant.teams t where not exists (
            select from assistant.team_members m where m.team_id = t.id and m.user_id = t.owner_id and m.is_active and m.role = 'OWNER')
        """,
        """
        select count(*) from assistant.integration_shares s join assistant.integrations i on i.id = s.integration_id
        where s.team_id = i.owner_team_id or (s.status = 'REVOKED') <> (s.revoked_at is not null)
        """,
        """
        select count(*) from assistant.slack_messages m where (m.reply_count, m.reaction_count) is distinct from (
            (select count(*) from assistant.slack_messages r where r.parent_id = m.id),
            (select count(*) from assistant.slack_reactions r where r.message_id = m.id))
        """,
        """
        select count(*) from assistant.messages m where m.role = 'assistant' and not exists (
            select from assistant.usage_logs l where l.chat_id = m.chat_id and l.agent_type = 'chat' and l.response_timestamp = m.created_at
                and (l.user_id, l.input_tokens, l.output_tokens, l.total_cost) = (m.user_id, m.input_tokens, m.output_tokens, m.cost))
        """,
        """
        select count(*) from assistant.rate_limits r where r.request_count <> (
            select count(*) from assistant.usage_logs l where l.user_id = r.user_id and l.agent_type = r.agent_type
                and l.request_timestamp >= r.period_start and l.request_timestamp < r.period_end)
        """,
        "select count(*) from assistant.rate_limits where request_count > limit_value",
        $"select count(*) from ({UsageDays.Contradictions}) as days",
        """
        select count(*) from assistant.audit_logs l join assistant.audit_logs p on p.id = l.parent_id
        where p.correlation_id is distinct from l.correlation_id or p.user_id is distinct from l.user_id or p.created_at > l.created_at
        """,
        """
        select count(*) from assistant.calendar_events e join assistant.integrations i on i.id = e.integration_id
        where i.owner_user_id is distinct from e.user_id
        """,
        """
        select count(*) from assistant.appointments a join assistant.timesheets t on t.id = a.timesheet_id
        where (a.start_time at time zone 'UTC')::date not between t.start_date and t.end_date
        """,
        """
        select count(*) from assistant.activities a where a.duration is distinct from extract(epoch from a.end_time - a.start_time)::integer
        """,
        """
        select count(*) from assistant.slack_workspaces w join assistant.integrations i on i.id = w.integration_id
        where i.owner_team_id <> w.team_id or i.workspace_id <> w.slack_id
        """,
        """
        select count(*) from assistant.slack_channels c join assistant.service_resources r on r.id = c.resource_id
        join assistant.slack_workspaces w on w.id = c.workspace_id where r.integration_id <> w.integration_id
        """,
        """
        select count(*) from assistant.integration_shares s where not exists (
            select from assistant.integration_events e where e.share_id = s.id and e.event_type = 'SHARED' and e.created_at = s.created_at)
        """,
        // What a server's clock would end at its first start.
        "select count(*) from assistant.focus_mode_states where is_active and ends_at is not null",
    ];

    [Fact]
    public async Task The_demo_is_three_people_whose_rows_agree_with_one_another()
    {
        await using var database = await TestDatabase.CreateAsync();

        await Seeder.SeedAsync(database.OwnerConnectionString, SeedSize.Demo);

        await using var command = database.Owner.CreateCommand("select string_agg(email || ' ' || role, ', ' order by email) from assistant.users");
        (await command.ExecuteScalarAsync()).ShouldBe("admin@example.com admin, second@example.com user, user@example.com user");
        (await database.ScalarAsync<long>(
            "select count(*) from assistant.focus_vips where slack_user_id not in (select slack_id from assistant.slack_users)")).ShouldBe(0);
        (await database.ScalarAsync<long>(
            """
            select count(*) from assistant.chats c where c.slack_thread_ts is not null and not exists (
                select from assistant.slack_messages m join assistant.slack_channels k on k.id = m.channel_id
                where k.slack_id = c.slack_channel_id and m.slack_ts = c.slack_thread_ts)
            """)).ShouldBe(0);
        await ShouldAgreeAsync(database);
    }

    [Fact]
    public async Task The_demo_has_rows_of_every_type()
    {
        await using var database = await TestDatabase.CreateAsync();

        await Seeder.SeedAsync(database.OwnerConnectionString, SeedSize.Demo);

        foreach (var table in Tables())
        {
            (await CountAsync(database, table)).ShouldBeGreaterThan(0, table);
        }
    }

    [Fact]
    public async Task A_load_has_the_row_sizes_of_the_second_source_and_agrees_with_itself()
    {
        await using var database = await TestDatabase.CreateAsync();
        var data = new LoadData(3);
        var reports = new List<SeedProgress>();

        var written = await Seeder.SeedAsync(
            database.OwnerConnectionString, data, new SeedOptions { Progress = new Collector(reports) }, default);

        written.ShouldBe(data.RowCount);
        reports[^1].ShouldBe(new SeedProgress("analyze", written, written));
        foreach (var table in data.Tables)
        {
            (await CountAsync(database, TableOf(table.EntityType))).ShouldBe(table.Count, table.EntityType.Name);
        }

        (await database.ScalarAsync<long>("select count(*) from assistant.messages")).ShouldBe(3 * 100 * 10);
        (await database.ScalarAsync<long>("select count(*) from assistant.votes")).ShouldBe(3 * 100 * 10 / 5);
        (await AverageAsync(database, "octet_length(content) + octet_length(parts::text) + 150", "messages")).ShouldBeInRange(1_700, 2_300);
        (await AverageAsync(database, "octet_length(last_context::text) + octet_length(title) + 150", "chats")).ShouldBeInRange(700, 1_300);
        (await AverageAsync(database, "octet_length(content)", "document_versions")).ShouldBeInRange(9_000, 11_000);
        (await AverageAsync(database, "pg_column_size(t.*)", "usage_logs t")).ShouldBeInRange(400, 600);
        await ShouldAgreeAsync(database);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Two_seeds_are_equal(bool isDemo)
    {
        await using var first = await TestDatabase.CreateAsync();
        await using var second = await TestDatabase.CreateAsync();

        await Seeder.SeedAsync(first.OwnerConnectionString, Make(), new SeedOptions(), default);
        await Seeder.SeedAsync(second.OwnerConnectionString, Make(), new SeedOptions(), default);

        foreach (var table in Tables())
        {
            var digest = $"select coalesce(md5(string_agg(t::text, '|' order by t::text)), 'none') from {table} t";
            (await first.ScalarAsync<string>(digest)).ShouldBe((await second.ScalarAsync<string>(digest)).ShouldNotBeNull(), table);
        }

        SeedData Make() => isDemo ? new DemoData() : new LoadData(1);
    }

    [Fact]
    public void Small_and_medium_are_in_proportion()
    {
        var (small, medium) = (new LoadData(100), new LoadData(1000));

        small.Tables.Count.ShouldBe(medium.Tables.Count);
        foreach (var (few, many) in small.Tables.Zip(medium.Tables))
        {
            many.EntityType.ShouldBe(few.EntityType);
            if (few.Count >= 100)
            {
                ((double)many.Count / few.Count).ShouldBeInRange(8, 12, few.EntityType.Name);
            }
        }

        // What the second source estimates.
        Of(small, "Chat").ShouldBe(10_000);
        Of(small, "Message").ShouldBe(100_000);
        Of(small, "DocumentVersion").ShouldBe(5_000);
        Of(small, "UsageLog").ShouldBe(500_000);

        static long Of(SeedData data, string entity) => data.Tables.Single(table => table.EntityType.Name == entity).Count;
    }

    [Fact]
    public void A_load_has_teams_of_5_to_20_people_and_shares_of_every_level()
    {
        var tables = new LoadData(100).Tables;
        var shares = Rows<IntegrationShare>();

        Rows<TeamMember>().CountBy(member => member.TeamId).ShouldAllBe(team => team.Value >= 5 && team.Value <= 20);
        foreach (var level in Enum.GetValues<IntegrationShareLevel>())
        {
            shares.ShouldContain(share => share.ShareLevel == level && share.Status == IntegrationShareStatus.Active);
        }

        shares.Count(share => share.Status == IntegrationShareStatus.Revoked).ShouldBeInRange(1, shares.Length / 3);

        TRow[] Rows<TRow>() => [.. tables.Single(table => table.EntityType == typeof(TRow)).Rows.Cast<TRow>()];
    }

    [Fact]
    public async Task A_database_with_people_is_refused_unless_they_are_to_be_replaced()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.ExecuteAsync("insert into assistant.users (email) values ('somebody@example.com')");

        var error = await Should.ThrowAsync<SeedException>(Seeder.SeedAsync(database.OwnerConnectionString, SeedSize.Demo));
        error.Message.ShouldBe("The database already has 1 people; nothing was written.");

        await Seeder.SeedAsync(database.OwnerConnectionString, SeedSize.Demo, new SeedOptions { Replace = true });
        (await database.ScalarAsync<long>("select count(*) from assistant.users")).ShouldBe(3);
    }

    [Fact]
    public void Texts_that_share_words_are_similar()
    {
        var database = HashedEmbedding.Of("The production database is backed up nightly");
        var backup = HashedEmbedding.Of("How is the database backed up?");
        var travel = HashedEmbedding.Of("A toddler naps on the tram");

        Cosine(database, backup).ShouldBeGreaterThan(Cosine(database, travel) + 0.2f);
    }

    private static float Cosine(float[] a, float[] b) => a.Zip(b, (x, y) => x * y).Sum();

    /// <summary>All tables that people read.</summary>
    private static IReadOnlyList<string> Tables()
    {
        using var context = AssistantDbContext.ForModel();
        return [.. context.Model.GetEntityTypes().Where(entity => !entity.IsServerOnly()).Select(entity => entity.GetSchemaQualifiedTableName()).OfType<string>()];
    }

    private static string TableOf(Type type)
    {
        using var context = AssistantDbContext.ForModel();
        return context.Model.FindEntityType(type)!.GetSchemaQualifiedTableName()!;
    }

    private static Task<long> CountAsync(TestDatabase database, string table) =>
        database.ScalarAsync<long>($"select count(*) from {table}");

    private static async Task<double> AverageAsync(TestDatabase database, string expression, string table) =>
        await database.ScalarAsync<double>($"select avg({expression})::double precision from assistant.{table}");

    private static async Task ShouldAgreeAsync(TestDatabase database)
    {
        foreach (var contradiction in Contradictions)
        {
            (await database.ScalarAsync<long>(contradiction)).ShouldBe(0, contradiction);
        }
    }

    private sealed class Collector(List<SeedProgress> reports) : IProgress<SeedProgress>
    {
        public void Report(SeedProgress value) => reports.Add(value);
    }
}
