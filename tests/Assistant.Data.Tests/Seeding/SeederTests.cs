using Assistant.Data.Seeding;
using Assistant.Testing;

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
        "select count(*) from pg_trigger where not tgisinternal and tgenabled <> 'O'",
    ];

    [Fact]
    public async Task The_demo_is_three_people_whose_rows_agree_with_one_another()
    {
        await using var database = await TestDatabase.CreateAsync();

        await Seeder.SeedAsync(database.OwnerConnectionString, SeedSize.Demo);

        await using var command = database.Owner.CreateCommand("select string_agg(email || ' ' || role, ', ' order by email) from assistant.users");
        (await command.ExecuteScalarAsync()).ShouldBe("admin@example.com admin, second@example.com user, user@example.com user");
        await ShouldAgreeAsync(database);
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
        (await database.ScalarAsync<long>(
            """
            select sum(n)::bigint from (
                select count(*) n from assistant.users union all select count(*) from assistant.chats
                union all select count(*) from assistant.messages union all select count(*) from assistant.votes
                union all select count(*) from assistant.streams union all select count(*) from assistant.memories
                union all select count(*) from assistant.documents union all select count(*) from assistant.document_versions
                union all select count(*) from assistant.suggestions) t
            """)).ShouldBe(written);
        (await database.ScalarAsync<long>("select count(*) from assistant.messages")).ShouldBe(3 * 100 * 10);
        (await database.ScalarAsync<long>("select count(*) from assistant.votes")).ShouldBe(3 * 100 * 10 / 5);
        (await AverageAsync(database, "octet_length(content) + octet_length(parts::text) + 150", "messages")).ShouldBeInRange(1_700, 2_300);
        (await AverageAsync(database, "octet_length(last_context::text) + octet_length(title) + 150", "chats")).ShouldBeInRange(700, 1_300);
        (await AverageAsync(database, "octet_length(content)", "document_versions")).ShouldBeInRange(9_000, 11_000);
        await ShouldAgreeAsync(database);
    }

    [Fact]
    public async Task Two_seeds_are_equal()
    {
        const string digest =
            """
            select md5(string_agg(t::text, '|' order by t::text)) from (
                select m.* from assistant.messages m) t
            """;
        await using var first = await TestDatabase.CreateAsync();
        await using var second = await TestDatabase.CreateAsync();

        await Seeder.SeedAsync(first.OwnerConnectionString, new LoadData(1), new SeedOptions(), default);
        await Seeder.SeedAsync(second.OwnerConnectionString, new LoadData(1), new SeedOptions(), default);

        (await first.ScalarAsync<string>(digest)).ShouldBe((await second.ScalarAsync<string>(digest)).ShouldNotBeNull());
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
