using Assistant.Bench.Agreement;
using Assistant.Bench.Measuring;
using Assistant.Bench.Servers;

namespace Assistant.Bench.Reporting;

/// <summary>All that a run found.</summary>
public sealed class Report(
    BenchOptions options, IReadOnlyList<AgreedQuery> queries, IReadOnlyList<Measurement> measurements, Machine machine, DateTimeOffset at)
{
    /// <summary>What the run was asked for.</summary>
    public BenchOptions Options => options;

    /// <summary>The compared queries.</summary>
    public IReadOnlyList<AgreedQuery> Queries => queries;

    /// <summary>Every run.</summary>
    public IReadOnlyList<Measurement> Measurements => measurements;

    /// <summary>Where it ran.</summary>
    public Machine Machine => machine;

    /// <summary>When it ended.</summary>
    public DateTimeOffset At => at;

    /// <summary>A query's servers, each with the medians over the rounds and its ratios, in the order asked for.</summary>
    public IReadOnlyList<ReportRow> RowsOf(AgreedQuery query)
    {
        var medians = options.Servers.ToDictionary(server => server, server => MedianOf(query.Query.Name, server));
        var postGraphile = medians.GetValueOrDefault(ServerCatalog.PostGraphile);
        var cluster = medians.GetValueOrDefault(ServerCatalog.PostGraphileCluster);
        var limit = medians.GetValueOrDefault(ServerCatalog.Limit);
        return [.. options.Servers.Select(server => new ReportRow
        {
            Median = medians[server],
            ToPostGraphile = medians[server].RequestsPerSecond / postGraphile?.RequestsPerSecond,
            ToPostGraphileCluster = medians[server].RequestsPerSecond / cluster?.RequestsPerSecond,
            ToLimit = medians[server].RequestsPerSecond / limit?.RequestsPerSecond,
            P99ToLimit = medians[server].P99 / limit?.P99,
        })];
    }

    private Measurement MedianOf(string query, string server)
    {
        var runs = measurements.Where(run => run.Query == query && run.Server == server).ToArray();
        double Median(Func<Measurement, double> value) => MedianOfValues([.. runs.Select(value)]);
        return new Measurement
        {
            Server = server,
            Query = query,
            Round = 0,
            RequestsPerSecond = Median(run => run.RequestsPerSecond),
            P50 = Median(run => run.P50),
            P99 = Median(run => run.P99),
            ServerCpu = Median(run => run.ServerCpu),
            DatabaseCpu = runs.All(run => run.DatabaseCpu is not null) ? Median(run => run.DatabaseCpu!.Value) : null,
            ClientCpu = Median(run => run.ClientCpu),
            ResidentMiB = Median(run => run.ResidentMiB),
        };
    }

    private static double MedianOfValues(double[] values)
    {
        Array.Sort(values);
        var middle = values.Length / 2;
        return values.Length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }
}
