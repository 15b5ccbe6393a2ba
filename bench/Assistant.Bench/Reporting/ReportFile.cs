using System.Globalization;
using System.Text.Json;

namespace Assistant.Bench.Reporting;

/// <summary>The report as programs read it.</summary>
public static class ReportFile
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>Writes a JSON file named by the time, and returns its path.</summary>
    public static async Task<string> WriteAsync(Report report, string folder, CancellationToken cancellation)
    {
        var path = Path.Combine(folder, report.At.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture) + ".json");
        var content = new
        {
            report.At,
            report.Machine,
            Run = new
            {
                report.Options.Servers,
                Seed = report.Options.ConnectionString is null ? report.Options.Seed.ToString().ToLowerInvariant() : null,
                Seconds = report.Options.Duration.TotalSeconds,
                report.Options.Rounds,
                report.Options.Connections,
                report.Options.PoolSize,
            },
            Queries = report.Queries.Select(query => new
            {
                query.Query.Name,
                query.Query.Description,
                query.Variants,
                query.RowsPerAnswer,
                Servers = report.RowsOf(query),
            }),
            report.Measurements,
        };
        await using var file = File.Create(path);
        await JsonSerializer.SerializeAsync(file, content, Options, cancellation);
        return path;
    }
}
