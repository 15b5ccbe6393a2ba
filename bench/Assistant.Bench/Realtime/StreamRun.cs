namespace Assistant.Bench.Realtime;

/// <summary>What a run of streams came to.</summary>
public sealed record StreamRun
{
    /// <summary>Chunks a second that were sent to each stream.</summary>
    public required double Rate { get; init; }

    /// <summary>How many streams there were.</summary>
    public required int Streams { get; init; }

    /// <summary>Chunks a second that arrived, of all streams together.</summary>
    public required double DeliveredPerSecond { get; init; }

    /// <summary>The median time from sending to arrival, in milliseconds.</summary>
    public required double P50 { get; init; }

    /// <summary>99 of 100 chunks arrived within that many milliseconds.</summary>
    public required double P99 { get; init; }

    /// <summary>Processors that the server used.</summary>
    public required double ServerCpu { get; init; }

    /// <summary>Processors that PostgreSQL used.</summary>
    public required double DatabaseCpu { get; init; }

    /// <summary>Processors that the clients used.</summary>
    public required double ClientCpu { get; init; }

    /// <inheritdoc/>
    public override string ToString() =>
        $"{Streams} x {Rate:0.#}/s, {DeliveredPerSecond:0} delivered/s, p50 {P50:0.0} ms, p99 {P99:0.0} ms; processors: server {ServerCpu:0.00}, PostgreSQL {DatabaseCpu:0.00}, clients {ClientCpu:0.00}";
}
