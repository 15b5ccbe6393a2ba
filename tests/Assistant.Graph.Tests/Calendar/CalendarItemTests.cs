using System.Globalization;
using System.Text.Json;
using Assistant.Engine.Execution;
using Assistant.Graph.Tests.Execution;
using Assistant.Graph.Tests.Proof;
using Assistant.Testing;

namespace Assistant.Graph.Tests.Calendar;

/// <summary>One list over two tables: what each person sees, in each order, page by page, is what row security and a model say.</summary>
public sealed class CalendarItemTests(CalendarItemFixture calendar) : IClassFixture<CalendarItemFixture>
{
    private static readonly Dictionary<string, (Func<CalendarItemRow, object?> Value, string Sql)> Values = new()
    {
        ["start"] = (row => row.Start, "start_time"),
        ["end"] = (row => row.End, "end_time"),
        ["title"] = (row => row.Title, "title"),
    };

    public static TheoryData<string> Personas => ["owner", "stranger", "admin", "narrowed-admin", "inactive", "anonymous"];

    [Theory]
    [MemberData(nameof(Personas))]
    public async Task Each_order_pages_through_what_the_person_sees(string name)
    {
        foreach (var field in Values.Keys)
        {
            foreach (var isDescending in new[] { false, true })
            {
                var expected = Expected(name, field, isDescending, _ => true);
                var direction = isDescending ? "DESC" : "ASC";
                var order = $"order: [{{ {field}: {direction} }}]";
                (await PageAsync(name, order, size: 5, isBackward: false)).ShouldBe(expected, false, $"{name}, {field} {direction}");
                (await PageAsync(name, order, size: 7, isBackward: true)).ShouldBe(expected, false, $"{name}, {field} {direction}, from the end");
                (await SqlAsync(name, $"order by {Values[field].Sql} {direction}, id {direction}, kind {direction}")).ShouldBe(expected);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Personas))]
    public async Task A_span_of_time_holds_what_overlaps_it(string name)
    {
        for (var hour = 11; hour < 21; hour++)
        {
            var from = new DateTime(2026, 5, 4, hour, 0, 0, DateTimeKind.Utc);
            foreach (var to in new[] { from.AddHours(1), from.AddHours(3) })
            {
                var span = string.Create(CultureInfo.InvariantCulture, $"from: \"{from:O}\", to: \"{to:O}\"");
                var expected = Expected(name, "start", false, row => row.End > from && row.Start < to);
                (await PageAsync(name, span, size: 3, isBackward: false)).ShouldBe(expected, false, $"{name}, {span}");
                (await SqlAsync(name, "where end_time > $1 and start_time < $2 order by start_time, id, kind", from, to)).ShouldBe(expected);
            }
        }
    }

    [Theory]
    [InlineData("title: { eq: \"Title 1\" }", "Title 1")]
    [InlineData("title: { eq: null }", null)]
    public async Task Filters_and_counts_are_over_both_kinds(string where, string? title)
    {
        var answer = await AskAsync("owner", $"calendarItems(first: 100, where: {{ {where} }}) {{ totalCount nodes {{ id }} }}");
        var expected = Expected("owner", "start", false, row => row.Title == title);

        expected.Count(id => id.StartsWith("Appointment", StringComparison.Ordinal)).ShouldBeInRange(1, expected.Length - 1);
        answer.GetProperty("nodes").EnumerateArray().Select(Id).ShouldBe(expected);
        answer.GetProperty("totalCount").GetInt32().ShouldBe(expected.Length);
    }

    [Fact]
    public async Task Each_item_is_of_its_own_type_with_the_values_of_its_own_table()
    {
        var answer = await AskAsync(
            "owner",
            """
            calendarItems(first: 100) { nodes {
              __typename id title start end
              ... on Appointment { subject startTime endTime isPrivate } ... on CalendarEvent { name: title startTime endTime externalId }
            } }
            """);
        var rows = calendar.Rows.Where(row => row.Owner == People.OwnerId).ToDictionary(row => row.Id);
        var nodes = answer.GetProperty("nodes").EnumerateArray().ToArray();
        nodes.Length.ShouldBe(rows.Count);
        foreach (var node in nodes)
        {
            var row = rows[Id(node)];
            node.GetProperty("__typename").GetString().ShouldBe(row.Type);
            node.GetProperty("title").GetString().ShouldBe(row.Title);
            node.GetProperty(row.Type == "Appointment" ? "subject" : "name").GetString().ShouldBe(row.Title);
            node.GetProperty("start").GetDateTime().ShouldBe(row.Start);
            node.GetProperty("endTime").GetRawText().ShouldBe(node.GetProperty("end").GetRawText());
            node.EnumerateObject().Select(member => member.Name).ShouldBe(row.Type == "Appointment"
                ? ["__typename", "id", "title", "start", "end", "subject", "startTime", "endTime", "isPrivate"]
                : ["__typename", "id", "title", "start", "end", "name", "startTime", "endTime", "externalId"]);
        }
    }

    [Theory]
    [InlineData("calendarItems { nodes { subject } }", "subject")]
    [InlineData("calendarItems { nodes { ... on Chat { title } } }", "Chat")]
    [InlineData("calendarItems { nodes { ... on Appointment { x: isPrivate } ... on CalendarEvent { x: externalId } } }", "\"x\" conflict")]
    [InlineData("calendarItems(where: { id: { eq: \"Appointment:x\" } }) { totalCount }", "id")]
    [InlineData("calendarItems(from: \"yesterday\") { totalCount }", "DateTime")]
    public async Task What_the_interface_does_not_have_is_refused(string query, string mentioned)
    {
        var answer = await calendar.Graph.SendAsync(People.Owner, $"{{ {query} }}");

        answer.GetProperty("errors")[0].GetProperty("message").GetString().ShouldNotBeNull().ShouldContain(mentioned);
    }

    [Fact]
    public async Task A_cursor_of_another_list_is_refused()
    {
        var cursor = (await AskAsync("owner", "calendarItems(first: 1) { edges { cursor } }")).GetProperty("edges")[0].GetProperty("cursor").GetString();

        var answer = await calendar.Graph.SendAsync(People.Owner, $"{{ appointments(after: \"{cursor}\") {{ nodes {{ id }} }} }}");

        answer.GetProperty("errors").GetArrayLength().ShouldBe(1);
    }

    private string[] Expected(string name, string field, bool isDescending, Func<CalendarItemRow, bool> holds)
    {
        var rows = calendar.Rows.Where(row => row.Owner == PersonOf(name)).Where(holds)
            .OrderBy(Values[field].Value, RowValueComparer.Instance)
            .ThenBy(row => row.Key.ToString(), StringComparer.Ordinal).ThenBy(row => row.Kind, StringComparer.Ordinal);
        return [.. (isDescending ? rows.Reverse() : rows).Select(row => row.Id)];
    }

    private static Guid? PersonOf(string name) => name switch
    {
        "owner" => People.OwnerId,
        "stranger" => People.StrangerId,
        "admin" or "narrowed-admin" => People.AdminId,
        _ => null,
    };

    private async Task<List<string>> PageAsync(string name, string arguments, int size, bool isBackward)
    {
        List<string> ids = [];
        for (string? cursor = null; ;)
        {
            var place = (isBackward, cursor) switch
            {
                (false, null) => $"first: {size}",
                (false, _) => $"first: {size}, after: \"{cursor}\"",
                (true, null) => $"last: {size}",
                _ => $"last: {size}, before: \"{cursor}\"",
            };
            var page = await AskAsync(name, $"calendarItems({arguments}, {place}) {{ nodes {{ id }} pageInfo {{ hasNextPage hasPreviousPage startCursor endCursor }} }}");
            if (page.ValueKind == JsonValueKind.Null)
            {
                return ids;
            }

            ids.InsertRange(isBackward ? 0 : ids.Count, page.GetProperty("nodes").EnumerateArray().Select(Id));
            var info = page.GetProperty("pageInfo");
            if (!info.GetProperty(isBackward ? "hasPreviousPage" : "hasNextPage").GetBoolean())
            {
                return ids;
            }

            cursor = info.GetProperty(isBackward ? "startCursor" : "endCursor").GetString();
        }
    }

    private async Task<IReadOnlyList<string>> SqlAsync(string name, string rest, params object?[] parameters)
    {
        var claims = People.Named(name) is AuthenticatedCaller known ? new Persona(known.ClaimsJson, known.MayBeAdmin) : Persona.Anonymous;
        await using var session = await calendar.Graph.Database.BeginAsync(claims);
        return await session.ColumnAsync<string>(
            $"select case kind when 'appointment' then 'Appointment:' else 'CalendarEvent:' end || id from assistant.calendar_items {rest}", parameters);
    }

    private async Task<JsonElement> AskAsync(string name, string field)
    {
        var data = (await calendar.Graph.SendAsync(People.Named(name), $"{{ list: {field} }}")).GetProperty("data");
        return data.ValueKind == JsonValueKind.Null ? data : data.GetProperty("list");
    }

    private static string Id(JsonElement node) => node.GetProperty("id").GetString()!;
}
