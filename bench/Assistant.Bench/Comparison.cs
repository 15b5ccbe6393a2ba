using Assistant.Bench.Agreement;
using Assistant.Bench.Data;
using Assistant.Bench.Measuring;
using Assistant.Bench.Queries;
using Assistant.Bench.Reporting;
using Assistant.Bench.Servers;

namespace Assistant.Bench;

/// <summary>The whole run: database, servers, agreement, warm-up, rounds, report; everything that it starts it ends.</summary>
public sealed class Comparison(BenchOptions options, TimeProvider time)
{
    private const int People = 100;
    private static readonly TimeSpan FirstWarmUp = TimeSpan.FromSeconds(2);

    /// <summary>Runs to the report.</summary>
    /// <exception cref="BenchException">The run can't be done, or a server doesn't agree.</exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var definitions = options.Servers.Select(ServerCatalog.Find).ToArray();
        var queries = options.Queries.Select(FindQuery).ToArray();
        Directory.CreateDirectory(options.Output);
        if (queries.Any(query => query.IsMutation) && options.ConnectionString is not null)
        {
            throw new BenchException("Mutations are compared on a copy of the embedded database only.");
        }

        await using var database = queries.Any(query => query.IsMutation)
            ? await BenchDatabase.OpenCopyAsync(options, cancellation)
            : await BenchDatabase.OpenAsync(options, cancellation);
        var people = await new PeopleReader(database.Source).ReadAsync(People, cancellation);
        var tokens = new TokenIssuer(time);
        await using var servers = new RunningServers();
        foreach (var definition in definitions)
        {
            await StartAsync(servers, definition, database, tokens, cancellation);
        }

        Say($"{people.Count} people; checking that all answers agree");
        var check = new AgreementCheck(people, tokens);
        var agreed = queries.Select(query => check.Check(query, servers.All)).ToArray();
        foreach (var query in agreed)
        {
            Say($"{query.Query.Name} agrees on {servers.All.Count} servers: {query.Variants} different requests, {query.RowsPerAnswer:0.#} rows each");
        }

        var measurements = Measure(servers.All, agreed, database.Processes, cancellation);
        var report = new Report(options, agreed, measurements, Machine.Describe(database.Version), time.GetUtcNow());
        var path = await ReportFile.WriteAsync(report, options.Output, cancellation);
        Console.WriteLine();
        Console.WriteLine(MarkdownReport.Write(report));
        Console.WriteLine($"Written to {Path.GetRelativePath(options.Repository, path)}");
    }

    private async Task StartAsync(
        RunningServers servers, ServerDefinition definition, BenchDatabase database, TokenIssuer tokens, CancellationToken cancellation)
    {
        Say($"starting {definition.Name}");
        var settings = new LaunchSettings
        {
            Repository = options.Repository,
            Database = database.Serving,
            SigningKey = tokens.Key,
            Port = RunningServer.FreePort(),
            PoolSize = options.PoolSize ?? definition.PoolSize,
        };
        var log = Path.Combine(options.Output, $"{definition.Name}.log");
        servers.Add(await RunningServer.StartAsync(definition, settings, log, cancellation));
    }

    private List<Measurement> Measure(
        IReadOnlyList<RunningServer> servers, AgreedQuery[] queries, ProcessTree? database, CancellationToken cancellation)
    {
        var warmUp = new Round(options with { Duration = FirstWarmUp }, database);
        var round = new Round(options, database);
        var measurements = new List<Measurement>();
        for (var number = 0; number <= options.Rounds; number++)
        {
            foreach (var query in queries)
            {
                // Another server begins each round, so that none always follows the same one.
                for (var i = 0; i < servers.Count; i++)
                {
                    var server = servers[(i + number) % servers.Count];
                    var runner = number == 0 ? warmUp : round;
                    var measured = runner.Run(server, query.Query, query.Requests[server.Name], number, cancellation);
                    var label = number == 0 ? "warm-up" : $"round {number}";
                    Say($"{label} {measured.Query} {measured.Server}: {measured.RequestsPerSecond:0} requests/s, p99 {measured.P99:0.0} ms");
                    if (number > 0)
                    {
                        measurements.Add(measured);
                    }
                }
            }
        }

        return measurements;
    }

    private static BenchQuery FindQuery(string name) =>
        QueryCatalog.All.Concat(QueryCatalog.Mutations).FirstOrDefault(query => query.Name == name)
        ?? throw new BenchException($"There is no query \"{name}\". There are: {string.Join(", ", QueryCatalog.All.Concat(QueryCatalog.Mutations).Select(query => query.Name))}.");

    private static void Say(string line) => Console.Error.WriteLine(line);
}
