using System.Runtime.InteropServices;

namespace Assistant.Bench.Reporting;

/// <summary>What the run ran on.</summary>
/// <param name="Processors">The number of processors.</param>
/// <param name="Processor">The processor's model.</param>
/// <param name="System">The operating system.</param>
/// <param name="Runtime">The .NET runtime.</param>
/// <param name="PostgreSql">PostgreSQL's version.</param>
public sealed record Machine(int Processors, string Processor, string System, string Runtime, string PostgreSql)
{
    private const string ProcessorFile = "/proc/cpuinfo";

    /// <summary>Describes this machine.</summary>
    public static Machine Describe(string postgreSqlVersion)
    {
        var model = File.Exists(ProcessorFile)
            ? File.ReadLines(ProcessorFile).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':', 2)[1].Trim()
            : null;
        return new Machine(
            Environment.ProcessorCount, model ?? "unknown", RuntimeInformation.OSDescription, RuntimeInformation.FrameworkDescription, postgreSqlVersion);
    }
}
