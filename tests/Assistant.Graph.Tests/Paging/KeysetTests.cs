using System.Text.Json;
using Assistant.Graph.Tests.Execution;
using Xunit.Abstractions;

namespace Assistant.Graph.Tests.Paging;

/// <summary>Pages under random orders are what sorting in memory gives: every item once and in order, both ways.</summary>
public sealed class KeysetTests : IClassFixture<PagingFixture>
{
    private const string PageFields = "{ totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { id } } }";

    private readonly PagingFixture _paging;
    private readonly Random _random;

    public KeysetTests(PagingFixture paging, ITestOutputHelper output)
    {
        _paging = paging;
        _random = new Random(paging.Seed + 1);
        output.WriteLine($"PAGING_SEED={paging.Seed}");
    }

    [Fact]
    public async Task Walking_forwards_and_backwards_meets_every_item_once_and_in_order()
    {
        for (var i = 0; i < 60; i++)
        {
            var order = PagedOrder.Create(_random);
            var expected = _paging.Rows.Order(order).Select(row => row.GlobalId).ToArray();
            var size = _random.Next(1, expected.Length + 2);
            (await WalkAsync(order, size, forwards: true, _ => Task.CompletedTask)).ShouldBe(expected, false, $"{order}, first: {size}");
            (await WalkAsync(order, size, forwards: false, _ => Task.CompletedTask)).ShouldBe(expected.Reverse(), false, $"{order}, last: {size}");
        }
    }

    [Theory]
    [InlineData("order: []")]
    [InlineData("order: [{}]")]
    [InlineData("order: [{}, {}]")]
    public async Task An_order_that_names_no_field_is_that_of_the_list(string order)
    {
        var page = await PageAsync($"first: 100, {order}");
        Ids(page).ShouldBe(Ids(await PageAsync("first: 100")));
    }

    [Fact]
    public async Task Any_two_cursors_bound_what_lies_between()
    {
        for (var i = 0; i < 60; i++)
        {
            var order = PagedOrder.Create(_random);
            var sorted = _paging.Rows.Order(order).Select(row => row.GlobalId).ToArray();
            var edges = (await PageAsync($"first: 100, order: {order}")).GetProperty("edges").EnumerateArray().Select(edge => edge.GetProperty("cursor").GetString()).ToArray();
            var (after, before) = (_random.Next(-1, sorted.Length), _random.Next(0, sorted.Length + 1));
            var between = sorted[Math.Min(after + 1, sorted.Length)..Math.Max(after + 1, before)];
            var size = _random.Next(0, 8);
            var bounds = (after >= 0 ? $", after: \"{edges[after]}\"" : "") + (before < sorted.Length ? $", before: \"{edges[before]}\"" : "");
            foreach (var forwards in new[] { true, false })
            {
                var page = await PageAsync($"{(forwards ? "first" : "last")}: {size}, order: {order}{bounds}");
                var expected = forwards ? between.Take(size).ToArray() : between.TakeLast(size).ToArray();
                var info = page.GetProperty("pageInfo");
                Ids(page).ShouldBe(expected, $"{order}{bounds} {size}");
                info.GetProperty(forwards ? "hasNextPage" : "hasPreviousPage").GetBoolean().ShouldBe(between.Length > size);
                info.GetProperty(forwards ? "hasPreviousPage" : "hasNextPage").GetBoolean().ShouldBe(forwards ? after >= 0 : before < sorted.Length);
                info.GetProperty("startCursor").GetString().ShouldBe(Cursor(expected.FirstOrDefault()));
                info.GetProperty("endCursor").GetString().ShouldBe(Cursor(expected.LastOrDefault()));
                page.GetProperty("totalCount").GetInt32().ShouldBe(sorted.Length);
            }

            string? Cursor(string? id) => id is null ? null : edges[Array.IndexOf(sorted, id)];
        }
    }

    [Fact]
    public async Task Rows_inserted_between_pages_neither_skip_nor_repeat_an_item()
    {
        for (var i = 0; i < 8; i++)
        {
            var order = PagedOrder.Create(_random);
            var before = _paging.Rows.Order(order).Select(row => row.GlobalId).ToArray();
            var forwards = i % 2 == 0;
            var count = _paging.Rows.Count;
            var seen = await WalkAsync(order, 7, forwards, async _ => _paging.Rows.Add(await _paging.InsertAsync(_random)));
            seen.ShouldBeUnique();
            seen.Where(before.Contains).ShouldBe(forwards ? before : before.Reverse());
            var sorted = _paging.Rows.Order(order).Select(row => row.GlobalId).Where(seen.Contains);
            seen.ShouldBe(forwards ? sorted : sorted.Reverse());
            await _paging.DeleteAsync(count);
        }
    }

    [Fact]
    public async Task Nested_connections_page_the_same_way()
    {
        for (var i = 0; i < 10; i++)
        {
            var order = PagedOrder.Create(_random);
            var (size, argument) = (_random.Next(1, 6), i % 2 == 0 ? "first" : "last");
            var chats = (await _paging.Graph.SendAsync(
                People.Owner, $"{{ chats(first: 50) {{ nodes {{ id messages({argument}: {size}, order: {order}) {PageFields} votes {{ nodes {{ id }} }} }} }} }}"))
                .GetProperty("data").GetProperty("chats").GetProperty("nodes").EnumerateArray().ToArray();
            var rest = chats.SelectMany(chat => Ids(chat.GetProperty("messages"))).ToList();
            foreach (var chat in chats)
            {
                var page = chat.GetProperty("messages");
                while (page.GetProperty("pageInfo").GetProperty(argument == "first" ? "hasNextPage" : "hasPreviousPage").GetBoolean())
                {
                    var cursor = page.GetProperty("pageInfo").GetProperty(argument == "first" ? "endCursor" : "startCursor").GetString();
                    page = (await _paging.Graph.SendAsync(
                        People.Owner,
                        $"{{ chat(id: \"{chat.GetProperty("id")}\") {{ messages({argument}: {size}, order: {order}, {(argument == "first" ? "after" : "before")}: \"{cursor}\") {PageFields} }} }}"))
                        .GetProperty("data").GetProperty("chat").GetProperty("messages");
                    Ids(page).Length.ShouldBeInRange(1, size);
                    rest.AddRange(Ids(page));
                }
            }

            rest.Order().ShouldBe(_paging.Rows.Select(row => row.GlobalId).Order(), false, $"{order} {argument}: {size}");
        }
    }

    private async Task<List<string>> WalkAsync(PagedOrder order, int size, bool forwards, Func<JsonElement, Task> between)
    {
        List<string> seen = [];
        string? cursor = null;
        var more = true;
        while (more)
        {
            var bound = cursor is null ? "" : $", {(forwards ? "after" : "before")}: \"{cursor}\"";
            var page = await PageAsync($"{(forwards ? "first" : "last")}: {size}, order: {order}{bound}");
            seen.AddRange(forwards ? Ids(page) : Ids(page).Reverse());
            var info = page.GetProperty("pageInfo");
            more = info.GetProperty(forwards ? "hasNextPage" : "hasPreviousPage").GetBoolean();
            cursor = info.GetProperty(forwards ? "endCursor" : "startCursor").GetString();
            await between(page);
        }

        return seen;
    }

    private async Task<JsonElement> PageAsync(string arguments)
    {
        var answer = await _paging.Graph.SendAsync(People.Owner, $"{{ messages({arguments}) {PageFields} }}");
        answer.TryGetProperty("errors", out var errors).ShouldBeFalse($"{arguments}: {errors}");
        return answer.GetProperty("data").GetProperty("messages");
    }

    private static string[] Ids(JsonElement page) =>
        [.. page.GetProperty("edges").EnumerateArray().Select(edge => edge.GetProperty("node").GetProperty("id").GetString()!)];
}
