using System.Buffers.Binary;
using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using Assistant.Graph.Tests.Execution;

namespace Assistant.Graph.Tests.Paging;

/// <summary>Cursors and page sizes that can't be used are refused by their field, with the code, and nothing else is.</summary>
public sealed class RefusedPageTests(GraphFixture graph) : IClassFixture<GraphFixture>
{
    private const string ById = "order: [{ userId: ASC }]";

    [Theory]
    [InlineData("chats(after: $cursor, order: [{ title: ASC }])")]
    [InlineData("chats(after: $cursor, order: [{ userId: DESC }])")]
    [InlineData("chats(after: $cursor)")]
    [InlineData("chats(before: $cursor, order: [{ user: { createdAt: ASC } }])")]
    [InlineData("documents(after: $cursor, order: [{ userId: ASC }])")]
    public async Task A_cursor_of_another_order_or_list_is_refused(string field) =>
        (await CodeAsync(field, await CursorAsync())).ShouldBe("HC0078");

    [Theory]
    [InlineData("")]
    [InlineData("====")]
    [InlineData("not a cursor")]
    [InlineData("AAAA")]
    [InlineData("☃")]
    [InlineData("AAAAAA\0")]
    public async Task An_unreadable_cursor_is_refused(string cursor) =>
        (await CodeAsync($"chats(after: $cursor, {ById})", cursor)).ShouldBe("HC0078");

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("[1,2]")]
    [InlineData("[\"x\",\"y\"]")]
    [InlineData("[\"00000000-0000-0000-0000-000000000000\"]")]
    [InlineData("[\"00000000-0000-0000-0000-000000000000\",")]
    [InlineData("[[],[]]")]
    [InlineData("")]
    public async Task A_forged_cursor_is_refused(string values) =>
        (await CodeAsync($"chats(after: $cursor, {ById})", await ForgeAsync(ById, values))).ShouldBe("HC0078");

    [Theory]
    [InlineData("order: [{ createdAt: ASC }]", "[9223372036854775807,\"00000000-0000-0000-0000-000000000000\"]")]
    [InlineData("order: [{ createdAt: ASC }]", "[-9223372036854775808,\"00000000-0000-0000-0000-000000000000\"]")]
    [InlineData("order: [{ createdAt: ASC }]", "[1e400,\"00000000-0000-0000-0000-000000000000\"]")]
    [InlineData("order: [{ totalCost: ASC }]", "[\"1e999\",\"00000000-0000-0000-0000-000000000000\"]")]
    [InlineData("order: [{ totalCost: ASC }]", "[\"NaN\",\"00000000-0000-0000-0000-000000000000\"]")]
    [InlineData("order: [{ totalInputTokens: ASC }]", "[9223372036854775808,\"00000000-0000-0000-0000-000000000000\"]")]
    [InlineData("order: [{ title: ASC }]", "[\"\\u0000\",\"00000000-0000-0000-0000-000000000000\"]")]
    [InlineData("order: [{ title: ASC }]", "[\"\\ud800\",\"00000000-0000-0000-0000-000000000000\"]")]
    public async Task A_forged_cursor_beyond_its_types_bounds_is_refused(string order, string values) =>
        (await CodeAsync($"chats(after: $cursor, {order})", await ForgeAsync(order, values))).ShouldBe("HC0078");

    [Fact]
    public async Task A_cursor_that_is_too_long_is_refused() =>
        (await CodeAsync($"chats(after: $cursor, {ById})", await ForgeAsync(ById, $"[\"{new string('x', 60_000)}\",1]"))).ShouldBe("HC0078");

    [Fact]
    public async Task The_longest_cursors_that_pages_give_are_taken()
    {
        foreach (var text in new[] { string.Concat(Enumerable.Repeat("😀", 600)), new string('\u0001', 600), new string('"', 600) })
        {
            await graph.Database.ExecuteAsync(
                "insert into assistant.suggestions (document_id, document_created_at, user_id, original_text, suggested_text, description) select document_id, document_created_at, user_id, $1, $1, $1 from assistant.suggestions limit 1", text);
            const string order = "order: [{ originalText: DESC }, { suggestedText: DESC }, { description: DESC }, { documentVersion: { title: ASC } }]";
            var page = await graph.SendAsync(People.Owner, $"{{ suggestions(first: 1, {order}) {{ edges {{ cursor }} }} }}");
            var cursor = page.GetProperty("data").GetProperty("suggestions").GetProperty("edges")[0].GetProperty("cursor").GetString()!;
            (await CodeAsync($"suggestions(after: $cursor, {order})", cursor)).ShouldBeNull();
        }
    }

    [Theory]
    [InlineData("first: 101", "HC0051")]
    [InlineData("last: 101", "HC0051")]
    [InlineData("first: 2147483647", "HC0051")]
    [InlineData("first: -1", "HC0079")]
    [InlineData("last: -1", "HC0079")]
    [InlineData("first: -2147483648", "HC0079")]
    [InlineData("first: 0", null)]
    [InlineData("last: 0", null)]
    [InlineData("first: 100", null)]
    [InlineData("first: null, last: 1", null)]
    [InlineData("first: 1, last: 1", "INVALID_ARGUMENT")]
    public async Task Page_sizes_are_bound(string arguments, string? code)
    {
        (await CodeAsync($"chats({arguments})", null)).ShouldBe(code);
        foreach (var selection in new[] { "nodes { id }", "totalCount nodes { id }", "totalCount" })
        {
            var nested = await graph.SendAsync(
                People.Owner, $"{{ me {{ name memories {{ totalCount nodes {{ id }} }} chats({arguments}) {{ {selection} }} all: chats {{ totalCount }} }} }}");
            var me = nested.GetProperty("data").GetProperty("me");
            me.GetProperty("name").GetString().ShouldBe("Olga Owner");
            me.GetProperty("memories").GetProperty("nodes").GetArrayLength().ShouldBe(3);
            me.GetProperty("all").GetProperty("totalCount").GetInt32().ShouldBe(3);
            me.GetProperty("chats").ValueKind.ShouldBe(code is null ? JsonValueKind.Object : JsonValueKind.Null);
            Code(nested).ShouldBe(code);
        }
    }

    [Fact]
    public async Task The_default_page_has_20_items()
    {
        await graph.Database.ExecuteAsync("insert into assistant.streams (chat_id) select '10000000-0000-7000-8000-000000000001' from generate_series(1, 30)");
        var answer = await graph.SendAsync(People.Owner, "{ streams { nodes { id } pageInfo { hasNextPage } } }");
        answer.GetProperty("data").GetProperty("streams").GetProperty("nodes").GetArrayLength().ShouldBe(20);
        answer.GetProperty("data").GetProperty("streams").GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean().ShouldBeTrue();
    }

    private async Task<string?> CodeAsync(string field, string? cursor)
    {
        var answer = await graph.SendAsync(
            People.Owner, cursor is null ? $"{{ {field} {{ nodes {{ id }} }} me {{ name }} }}" : $"query($cursor: String) {{ {field} {{ nodes {{ id }} }} me {{ name }} }}", new { cursor });
        answer.GetProperty("data").ValueKind.ShouldBe(JsonValueKind.Object, answer.ToString());
        answer.GetProperty("data").GetProperty("me").GetProperty("name").GetString().ShouldBe("Olga Owner");
        return Code(answer);
    }

    private static string? Code(JsonElement answer) => answer.TryGetProperty("errors", out var errors)
        ? errors.EnumerateArray().Single().GetProperty("extensions").GetProperty("code").GetString()
        : null;

    private async Task<string> CursorAsync(string order = ById)
    {
        var answer = await graph.SendAsync(People.Owner, $"{{ chats(first: 1, {order}) {{ edges {{ cursor }} }} }}");
        return answer.GetProperty("data").GetProperty("chats").GetProperty("edges")[0].GetProperty("cursor").GetString()!;
    }

    // The order's mark stays, the values are another's.
    private async Task<string> ForgeAsync(string order, string values)
    {
        var mark = BinaryPrimitives.ReadUInt32BigEndian(Base64Url.DecodeFromChars(await CursorAsync(order)));
        var bytes = new byte[sizeof(uint) + Encoding.UTF8.GetByteCount(values)];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, mark);
        Encoding.UTF8.GetBytes(values, bytes.AsSpan(sizeof(uint)));
        return Base64Url.EncodeToString(bytes);
    }
}
