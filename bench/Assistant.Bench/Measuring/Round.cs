using Assistant.Bench.Load;
using Assistant.Bench.Queries;
using Assistant.Bench.Servers;

namespace Assistant.Bench.Measuring;

/// <summary>Puts one server under load with one query, and takes down what the processes use meanwhile.</summary>
public sealed class Round(BenchOptions options, ProcessTree? database)
{
    private static readonly TimeSpan MemoryInterval = TimeSpan.FromSeconds(1);

    /// <summary>Runs once; <paramref name="number"/> is the round, 0 for a warm-up that nobody counts.</summary>
    public Measurement Run(RunningServer server, BenchQuery query, RequestSet requests, int number, CancellationToken cancellation)
    {
        var generator = new LoadGenerator(server.Address, options.Connections);
        var resident = 0.0;
        var before = default(Cpu);
        var after = default(Cpu);
        using var sampler = new Timer(_ => resident = Math.Max(resident, server.Processes.ResidentMiB()), null, MemoryInterval, MemoryInterval);
        var result = generator.Run(
            requests,
            options.WarmUp,
            options.Duration,
            begins =>
            {
                if (begins)
                {
                    before = Read(server);
                }
                else
                {
                    after = Read(server);
                    resident = Math.Max(resident, server.Processes.ResidentMiB());
                }
            },
            cancellation);
        var thousands = result.Requests / 1000.0;
        return new Measurement
        {
            Server = server.Name,
            Query = query.Name,
            Round = number,
            RequestsPerSecond = result.RequestsPerSecond,
            P50 = result.P50,
            P99 = result.P99,
            ServerCpu = (after.Server - before.Server) / thousands,
            DatabaseCpu = database is null ? null : (after.Database - before.Database) / thousands,
            ClientCpu = (after.Client - before.Client) / thousands,
            ResidentMiB = resident,
        };
    }

    private Cpu Read(RunningServer server) =>
        new(server.Processes.CpuSeconds(), database?.CpuSeconds() ?? 0, Environment.CpuUsage.TotalTime.TotalSeconds);

    private readonly record struct Cpu(double Server, double Database, double Client);
}
