using Assistant.Data.Seeding;
using Assistant.Data.Tests.RowSecurity;

namespace Assistant.Data.Tests.Search;

public sealed class SearchTests(Scenario scenario) : IClassFixture<Scenario>
{
    [Theory]
    [InlineData("owner", "penguin", 1)]
    [InlineData("owner", "Penguins", 1)]
    [InlineData("owner", "new", 1)]
    [InlineData("owner", "walrus", 0)]
    [InlineData("owner", "penguin -new", 0)]
    [InlineData("owner", "\"", 0)]
    [InlineData("owner", "", 0)]
    [InlineData("stranger", "penguin", 1)]
    [InlineData("admin", "penguin", 0)]
    [InlineData("anonymous", "penguin", 0)]
    [InlineData("inactive", "penguin", 0)]
    public async Task Documents_are_found_by_the_words_of_their_latest_version(string persona, string query, int found)
    {
        await using var session = await scenario.Database.BeginAsync(Scenario.Named(persona));

        (await session.ScalarAsync<long>("select count(*) from app.search_documents($1) s join assistant.documents d using (id)", query))
            .ShouldBe(found);
    }

    [Fact]
    public async Task A_title_weighs_more_than_the_text()
    {
        await using var session = await scenario.Database.BeginAsync(Scenario.Named("owner"));
        await session.ExecuteAsync(
            Scenario.Sql(
                """
                with d as (insert into assistant.documents (id) values ({memory}) returning id)
                select 1;
                insert into assistant.document_versions (document_id, title, content) values ({memory}, 'Penguin', 'flightless');
                """,
                Scenario.Owner));

        (await session.ColumnAsync<string>(
            """
            select v.title from app.search_documents('penguin') s join assistant.document_versions v on v.document_id = s.id
            join assistant.documents d on d.id = s.id and d.latest_version_at = v.created_at order by s.rank desc
            """)).ShouldBe(["Penguin", "new"]);
    }

    [Fact]
    public async Task A_version_longer_than_a_search_vector_may_be_is_stored()
    {
        await using var session = await scenario.Database.BeginAsync(Scenario.Named("owner"));
        var words = string.Join(' ', Enumerable.Range(0, 400_000).Select(i => $"w{i}"));

        (await session.ExecuteAsync(
            Scenario.Sql("insert into assistant.document_versions (document_id, title, content) values ({document}, 'long', $1)", Scenario.Owner), words))
            .ShouldBe(1);
    }

    [Theory]
    [InlineData("owner", "hello", 1)]
    [InlineData("owner", "hi", 1)]
    [InlineData("owner", "hello or hi", 2)]
    [InlineData("owner", "hello hi", 0)]
    [InlineData("owner", "-hello", 1)]
    [InlineData("owner", "-nothing", 2)]
    [InlineData("owner", "the", 0)]
    [InlineData("owner", "\"", 0)]
    [InlineData("owner", "", 0)]
    [InlineData("owner", "hello or owner:00000000-0000-7000-8000-0000000000b0", 1)]
    [InlineData("stranger", "hello", 1)]
    [InlineData("admin", "hello", 0)]
    [InlineData("admin", "-nothing", 0)]
    [InlineData("anonymous", "hello", 0)]
    [InlineData("anonymous", "-nothing", 0)]
    [InlineData("inactive", "hello", 0)]
    public async Task Messages_of_the_reader_are_found_by_their_words(string persona, string query, int found)
    {
        await using var session = await scenario.Database.BeginAsync(Scenario.Named(persona));

        (await session.ScalarAsync<long>("select count(*) from app.search_messages($1)", query)).ShouldBe(found);
        (await session.ScalarAsync<long>("select count(*) from app.search_messages($1) s join assistant.messages m using (id, chat_id)", query))
            .ShouldBe(found);
    }

    [Theory]
    [InlineData("owner:00000000-0000-7000-8000-0000000000b0")]
    [InlineData("'owner:00000000-0000-7000-8000-0000000000b0'")]
    [InlineData("\"owner:00000000-0000-7000-8000-0000000000b0\"")]
    [InlineData("http://owner:00000000-0000-7000-8000-0000000000b0/owner:00000000-0000-7000-8000-0000000000b0")]
    public async Task A_text_that_looks_like_an_owner_makes_nobody_an_owner(string forged)
    {
        await using var session = await scenario.Database.BeginAsync(Scenario.Named("owner"));
        await session.ExecuteAsync(Scenario.Sql("update assistant.messages set content = 'walrus ' || $1 where id = {message}", Scenario.Owner), forged);

        (await session.ScalarAsync<long>("select count(*) from app.search_messages($1)", "walrus")).ShouldBe(1);
        (await session.ScalarAsync<bool>(
            """
            select to_tsvector('pg_catalog.english', content) @@ format('%L', 'owner:00000000-0000-7000-8000-0000000000b0')::tsquery
            from assistant.messages where content like 'walrus%'
            """)).ShouldBeFalse();
    }

    [Fact]
    public async Task Words_close_together_rank_a_message_higher()
    {
        await using var session = await scenario.Database.BeginAsync(Scenario.Named("owner"));
        await session.ExecuteAsync(
            Scenario.Sql(
                """
                insert into assistant.messages (chat_id, role, content) values
                    ({chat}, 'user', 'A penguin is a bird, and unlike other birds it swims, and it never flies south'), ({chat}, 'user', 'Penguins fly')
                """,
                Scenario.Owner));

        (await session.ColumnAsync<string>(
            "select m.content from app.search_messages('penguin fly') s join assistant.messages m using (id) order by s.rank desc"))
            .ShouldBe(["Penguins fly", "A penguin is a bird, and unlike other birds it swims, and it never flies south"]);
    }

    [Fact]
    public async Task A_message_longer_than_a_search_vector_may_be_is_stored()
    {
        await using var session = await scenario.Database.BeginAsync(Scenario.Named("owner"));
        var words = string.Join(' ', Enumerable.Range(0, 400_000).Select(i => $"w{i}"));

        (await session.ExecuteAsync(
            Scenario.Sql("insert into assistant.messages (chat_id, role, content) values ({chat}, 'user', $1)", Scenario.Owner), words))
            .ShouldBe(1);
        (await session.ScalarAsync<long>("select count(*) from app.search_messages('w7')")).ShouldBe(1);
    }

    [Fact]
    public async Task Of_many_found_messages_the_newest_are_ranked_and_all_are_found()
    {
        await using var session = await scenario.Database.BeginAsync(Scenario.Named("owner"));
        await session.ExecuteAsync(
            Scenario.Sql("insert into assistant.messages (chat_id, role, content) select {chat}, 'user', 'walrus ' || n from generate_series(1, 503) n", Scenario.Owner));

        (await session.ColumnAsync<string>(
            "select m.content from app.search_messages('walrus') s join assistant.messages m using (id) where s.rank = 0 order by m.created_at"))
            .ShouldBe(["walrus 1", "walrus 2", "walrus 3"]);
        (await session.ScalarAsync<long>("select count(*) from app.search_messages('walrus')")).ShouldBe(503);
    }

    [Fact]
    public async Task A_search_of_messages_reads_the_index()
    {
        await using var connection = await scenario.Database.Owner.OpenConnectionAsync();
        await using var command = new Npgsql.NpgsqlCommand(
            """
            set enable_seqscan = off;
            explain select 1 from assistant.messages m
            where (to_tsvector('pg_catalog.english', left(m.content, 250000)) || array_to_tsvector(array['owner:' || m.user_id::text])) @@ 'a'::tsquery
            """,
            connection);
        await using var reader = await command.ExecuteReaderAsync();
        var plan = new List<string>();
        while (await reader.ReadAsync())
        {
            plan.Add(reader.GetString(0));
        }

        plan.ShouldContain(line => line.Contains("messages_search_idx", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{1,0}", "{1,0}", 1.0)]
    [InlineData("{1,0}", "{0,1}", 0.0)]
    [InlineData("{1,0}", "{-2,0}", -1.0)]
    [InlineData("{3,4}", "{4,3}", 0.96)]
    [InlineData("{3e38,0}", "{3e38,3e38}", 0.70710678)]
    [InlineData("{0,0}", "{1,0}", null)]
    [InlineData("{1,0,0}", "{1,0}", null)]
    [InlineData("{}", "{}", null)]
    [InlineData(null, "{1}", null)]
    public async Task Similarity_is_the_cosine(string? a, string b, double? expected)
    {
        await using var session = await scenario.Database.BeginAsync(Scenario.Named("owner"));

        var similarity = await session.ColumnAsync<float?>("select app.similarity($1::text::real[], $2::text::real[])", a, b);

        similarity.ShouldHaveSingleItem();
        if (expected is null)
        {
            similarity[0].ShouldBeNull();
        }
        else
        {
            similarity[0]!.Value.ShouldBe((float)expected, 1e-6f);
        }
    }

    [Theory]
    [InlineData(768, true)]
    [InlineData(767, false)]
    [InlineData(0, false)]
    public async Task An_embedding_has_768_floats(int length, bool isAccepted)
    {
        await using var session = await scenario.Database.BeginAsync(Scenario.Named("owner"));
        Task Insert() => session.ExecuteAsync(
            "insert into assistant.memories (type, content, embedding) values ('summary', 'x', $1)",
            HashedEmbedding.Of("a text").Take(length).ToArray());

        await (isAccepted ? Should.NotThrowAsync(Insert) : Should.ThrowAsync<Npgsql.PostgresException>(Insert));
    }
}
