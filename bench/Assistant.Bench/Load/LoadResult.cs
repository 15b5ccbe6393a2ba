namespace Assistant.Bench.Load;

/// <summary>What one run of load measured.</summary>
/// <param name="Requests">The answers that came within the measured time.</param>
/// <param name="Seconds">The measured time.</param>
/// <param name="P50">Half of the answers came within that many milliseconds.</param>
/// <param name="P99">99 of 100 answers came within that many milliseconds.</param>
public sealed record LoadResult(int Requests, double Seconds, double P50, double P99)
{
    /// <summary>Answers per second.</summary>
    public double RequestsPerSecond => Requests / Seconds;
}
