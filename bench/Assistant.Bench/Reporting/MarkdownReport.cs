using System.Globalization;
using System.Text;

namespace Assistant.Bench.Reporting;

/// <summary>The report as people read it.</summary>
public static class MarkdownReport
{
    private const string Head =
        "| query | server | requests/s | p50 ms | p99 ms | server CPU s/1,000 | PostgreSQL CPU s/1,000 | memory MiB | × PostGraphile | × its cluster | of the limit | p99 × limit |";

    private const string Line = "| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |";

    /// <summary>Writes a paragraph about the run, a table, and what the queries ask.</summary>
    public static string Write(Report report)
    {
        var text = new StringBuilder();
        var options = report.Options;
        var machine = report.Machine;
        text.AppendLine(Invariant(
            $"{report.At:yyyy-MM-dd HH:mm} UTC: medians of {options.Rounds} rounds of {options.Duration.TotalSeconds:0.#} s, {options.Connections} connections; {machine.Processors} processors ({machine.Processor}), {machine.Runtime}, PostgreSQL {machine.PostgreSql}, {DataOf(options)}."));
        text.AppendLine();
        text.AppendLine(Head);
        text.AppendLine(Line);
        foreach (var query in report.Queries)
        {
            foreach (var row in report.RowsOf(query))
            {
                var median = row.Median;
                text.AppendLine(Invariant(
                    $"| {median.Query} | {median.Server} | {median.RequestsPerSecond:0} | {median.P50:0.00} | {median.P99:0.00} | {median.ServerCpu:0.000} | {Number(median.DatabaseCpu, "0.000")} | {median.ResidentMiB:0} | {Number(row.ToPostGraphile, "0.00")} | {Number(row.ToPostGraphileCluster, "0.00")} | {Number(row.ToLimit, "0.00")} | {Number(row.P99ToLimit, "0.00")} |"));
            }
        }

        text.AppendLine();
        foreach (var query in report.Queries)
        {
            text.AppendLine(Invariant($"- {query.Query.Name}: {query.Query.Description}; {query.RowsPerAnswer:0.#} rows in an answer."));
        }

        return text.ToString();
    }

    private static string DataOf(BenchOptions options) =>
        options.ConnectionString is null ? $"seed {options.Seed.ToString().ToLowerInvariant()}" : "a database that was there";

    private static string Number(double? value, string format) => value?.ToString(format, CultureInfo.InvariantCulture) ?? "–";

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
