using System.Text.Json;
using Assistant.Graph.Tests.Execution;
using Assistant.Testing;

namespace Assistant.Graph.Tests.Paging;

/// <summary>Search results page as other lists do: by rank, then by the order, every item once.</summary>
public sealed class RankedPageTests(GraphFixture graph) : IClassFixture<GraphFixture>
{
    private const int Dimensions = 768;

    [Theory]
    [InlineData("first", "")]
    [InlineData("last", "")]
    [InlineData("first", ", order: [{ content: ASC }]")]
    public async Task Similar_memories_page_by_similarity(string end, string order)
    {
        await graph.Database.ExecuteAsync(
            """
            insert into assistant.memories (user_id, type, content, embedding)
            select '00000000-0000-7000-8000-00000000000a', 'knowledge', n::text,
                (select array_agg(case d when 1 then sin(n / 3)::real when n % 5 then 0.1 + n else (random() - 0.5) * (n % 4) end::real) from generate_series(1, 768) d)
            from generate_series(1, 60) n
            """);
        var near = Enumerable.Range(0, Dimensions).Select(d => d == 0 ? 0.9f : 1f / (d + 3)).ToArray();
        await using var session = await graph.Database.BeginAsync(Persona.User(People.OwnerId));
        var expected = await session.ColumnAsync<string>(
            $"select 'Memory:' || id from assistant.memories where embedding is not null order by coalesce(app.similarity(embedding, $1), -1) desc, {(order.Length > 0 ? "content, id" : "created_at desc, id desc")}", near);
        (await WalkAsync("memories", end, order, "[Float!]", near, 7)).ShouldBe(expected);
        await graph.Database.ExecuteAsync("delete from assistant.memories where content ~ '^[0-9]+$'");
    }

    [Theory]
    [InlineData("first")]
    [InlineData("last")]
    public async Task Found_documents_page_by_rank(string end)
    {
        await graph.Database.ExecuteAsync(
            """
            insert into assistant.documents (id, user_id, created_at)
            select md5('ranked' || n)::uuid, '00000000-0000-7000-8000-00000000000a', timestamptz '2026-01-01' + (n % 3) * interval '1 s' from generate_series(1, 50) n
            on conflict do nothing;
            insert into assistant.document_versions (document_id, created_at, user_id, title, content)
            select d.id, d.created_at, d.user_id, 'Of bees', repeat('bees and honey ', ascii(d.id::text) % 7) || repeat('wax ', ascii(right(d.id::text, 1)) % 5)
            from assistant.documents d where d.latest_version_at is null;
            """);
        await using var session = await graph.Database.BeginAsync(Persona.User(People.OwnerId));
        var expected = await session.ColumnAsync<string>(
            "select 'Document:' || d.id from assistant.documents d join app.search_documents($1) s on s.id = d.id order by s.rank desc, d.created_at desc, d.id desc", "bees or honey");
        expected.Count.ShouldBe(50);
        (await WalkAsync("documents", end, "", "String", "bees or honey", 6)).ShouldBe(expected);
    }

    [Theory]
    [InlineData("first")]
    [InlineData("last")]
    public async Task Found_messages_page_by_rank(string end)
    {
        await graph.Database.ExecuteAsync(
            """
            insert into assistant.messages (id, chat_id, role, content, created_at)
            select md5('ranked' || n)::uuid, c.id, 'user', repeat('bees and honey ', n % 7) || repeat('wax ', n % 5), timestamptz '2026-01-01' + (n % 3) * interval '1 s'
            from assistant.chats c, generate_series(1, 50) n where c.title = 'Trip to Lisbon'
            on conflict do nothing
            """);
        await using var session = await graph.Database.BeginAsync(Persona.User(People.OwnerId));
        var expected = await session.ColumnAsync<string>(
            "select 'Message:' || m.id from assistant.messages m join app.search_messages($1) s on s.id = m.id order by s.rank desc, m.created_at desc, m.id desc", "bees or honey");
        expected.Count.ShouldBe(43);
        (await WalkAsync("messages", end, "", "String", "bees or honey", 6)).ShouldBe(expected);
        await graph.Database.ExecuteAsync("delete from assistant.messages where content ~ 'bees|wax' or content = ''");
    }

    private async Task<List<string>> WalkAsync(string field, string end, string order, string type, object value, int size)
    {
        var (argument, bound, more, cursor) = (field == "memories" ? "near" : "search", end == "first" ? "after" : "before", end == "first" ? "hasNextPage" : "hasPreviousPage", end == "first" ? "endCursor" : "startCursor");
        var query = $"query($value: {type}, $at: String) {{ {field}({argument}: $value, {end}: {size}, {bound}: $at{order}) {{ nodes {{ id }} pageInfo {{ {more} {cursor} }} }} }}";
        List<string> seen = [];
        JsonElement page = default;
        do
        {
            var at = page.ValueKind == JsonValueKind.Undefined ? null : page.GetProperty("pageInfo").GetProperty(cursor).GetString();
            var answer = await graph.SendAsync(People.Owner, query, new { value, at });
            page = answer.GetProperty("data").GetProperty(field);
            page.ValueKind.ShouldBe(JsonValueKind.Object, answer.ToString());
            var ids = page.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString()!);
            seen.InsertRange(end == "first" ? seen.Count : 0, ids);
            seen.Count.ShouldBeLessThan(100);
        }
        while (page.GetProperty("pageInfo").GetProperty(more).GetBoolean());
        return seen;
    }
}
