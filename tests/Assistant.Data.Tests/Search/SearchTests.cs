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
