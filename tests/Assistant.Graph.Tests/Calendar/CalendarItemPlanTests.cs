using System.Text.Json;
using Assistant.Graph.Tests.Execution;
using Assistant.Testing;

namespace Assistant.Graph.Tests.Calendar;

/// <summary>Over 50,000 items the list reads a page's worth of both tables by their indexes, wherever the page lies.</summary>
public sealed class CalendarItemPlanTests(CalendarItemPlanTests.ManyItems items) : IClassFixture<CalendarItemPlanTests.ManyItems>
{
    private const int MostRowsRead = 100;

    private static readonly DateTime Middle = new(2026, 1, 6, 0, 0, 0, DateTimeKind.Utc);

    public static TheoryData<string, string> Pages => new()
    {
        { "the first page", "first: 20" },
        { "the last page", "last: 20" },
        { "the page after a place in the middle", "first: 20, after: ~" },
        { "the page before a place in the middle", "last: 20, before: ~" },
        { "a day in the middle", "from: \"2026-01-06T00:00:00Z\", to: \"2026-01-06T01:00:00Z\"" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_is_a_merge_of_two_index_scans(string what, string arguments)
    {
        var cursor = (await items.Graph.SendAsync(
            items.Reader, $"{{ calendarItems(first: 1, from: \"{Middle:O}\") {{ edges {{ cursor }} }} }}"))
            .GetProperty("data").GetProperty("calendarItems").GetProperty("edges")[0].GetProperty("cursor").GetRawText();
        var answer = await items.Graph.SendAsync(
            items.Reader,
            $"{{ calendarItems({arguments.Replace("~", cursor, StringComparison.Ordinal)}) {{ nodes {{ __typename title start ... on Appointment {{ isPrivate }} }} }} }}",
            report: true);
        answer.GetProperty("data").GetProperty("calendarItems").GetProperty("nodes").GetArrayLength().ShouldBe(20);
        var statement = answer.GetProperty("extensions").GetProperty("plan").GetProperty("statements")[0];
        var times = 0;
        var parameters = statement.GetProperty("parameters").EnumerateArray().Select((type, index) => (object)(type.GetString() switch
        {
            "uuid" => index == 0 ? items.ReaderKey : Guid.Parse("00000000-0000-7000-8000-000000000000"),
            "timestamptz" => Middle.AddHours(times++),
            "text" => "appointment",
            _ => 20L,
        })).ToArray();
        await using var session = await items.Graph.Database.BeginAsync(Persona.User(items.ReaderKey));

        var text = string.Concat(await session.ColumnAsync<string>($"explain (analyze, format json, timing off) {statement.GetProperty("sql").GetString()}", parameters));

        var scans = Nodes(JsonDocument.Parse(text).RootElement).Where(node => node.TryGetProperty("Relation Name", out _)).ToArray();
        foreach (var table in new[] { "appointments", "calendar_events" })
        {
            var scan = scans.First(node => node.GetProperty("Relation Name").GetString() == table && node.TryGetProperty("Index Name", out var index)
                && index.GetString() == $"{table}_user_id_start_time_id_end_time_idx");
            scan.GetProperty("Index Cond").GetString().ShouldNotBeNull().ShouldContain("user_id", customMessage: what);
            scan.GetProperty("Actual Rows").GetDouble().ShouldBeLessThan(MostRowsRead, $"{what}: {text}");
        }

        scans.ShouldAllBe(node => node.GetProperty("Node Type").GetString() != "Seq Scan", what);
    }

    private static IEnumerable<JsonElement> Nodes(JsonElement part) => part.ValueKind switch
    {
        JsonValueKind.Array => part.EnumerateArray().SelectMany(Nodes),
        JsonValueKind.Object => part.EnumerateObject().SelectMany(member => Nodes(member.Value)).Prepend(part),
        _ => [],
    };

    /// <summary>25,000 appointments and as many events, 2,500 of each of them one person's.</summary>
    public sealed class ManyItems : IAsyncLifetime
    {
        public GraphFixture Graph { get; } = new();

        public Guid ReaderKey { get; } = People.StrangerId;

        public Engine.Execution.Caller Reader => People.Stranger;

        public async Task InitializeAsync()
        {
            await Graph.InitializeAsync();
            await Graph.Database.ExecuteAsync(
                """
                insert into assistant.users (id, email) select md5('u' || n)::uuid, n || '@example.com' from generate_series(1, 9) n;
                insert into assistant.appointments (user_id, subject, start_time, end_time)
                select case n % 10 when 0 then '00000000-0000-7000-8000-00000000000b'::uuid else md5('u' || n % 10)::uuid end, 'Number ' || n,
                    timestamptz '2026-01-01Z' + n * interval '30 seconds', timestamptz '2026-01-01Z' + (n + 60) * interval '30 seconds'
                from generate_series(1, 25000) n;
                insert into assistant.calendar_events (user_id, integration_id, external_id, title, start_time, end_time)
                select a.user_id, '73000000-0000-7000-8000-000000000001', a.id::text, a.subject, a.start_time, a.end_time from assistant.appointments a where a.subject like 'Number%';
                """);
            await using var connection = await Graph.Database.Owner.OpenConnectionAsync();
            await using var analyze = new Npgsql.NpgsqlCommand("vacuum analyze assistant.appointments, assistant.calendar_events", connection);
            await analyze.ExecuteNonQueryAsync();
        }

        public Task DisposeAsync() => Graph.DisposeAsync();
    }
}
