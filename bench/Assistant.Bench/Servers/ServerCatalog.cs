using System.Diagnostics;
using System.Globalization;
using Assistant.Bench.Data;
using Assistant.Bench.Queries;
using Npgsql;

namespace Assistant.Bench.Servers;

/// <summary>The servers that can be compared.</summary>
public static class ServerCatalog
{
    /// <summary>PostGraphile as it starts, in one process.</summary>
    public const string PostGraphile = "postgraphile";

    /// <summary>PostGraphile in two processes that share a port.</summary>
    public const string PostGraphileCluster = "postgraphile-2";

    /// <summary>The name of the server without GraphQL.</summary>
    public const string Limit = "limit";

    /// <summary>Another build of the server, for which <c>BENCH_OTHER</c> names the folder.</summary>
    public const string Other = "assistant-other";

    /// <summary>All servers.</summary>
    public static IReadOnlyList<ServerDefinition> All { get; } =
    [
        new() { Name = "assistant", Dialect = Dialect.HotChocolate, PoolSize = 4, Start = Assistant },
        new() { Name = PostGraphile, Dialect = Dialect.PostGraphile, PoolSize = 4, Start = settings => Node(settings, "postgraphile.mjs", workers: 1) },
        new() { Name = PostGraphileCluster, Dialect = Dialect.PostGraphile, PoolSize = 4, Start = settings => Node(settings, "postgraphile.mjs", workers: 2) },
        new() { Name = "mercurius", Dialect = Dialect.HotChocolate, PoolSize = 4, Start = settings => Node(settings, "mercurius.mjs", workers: 1) },
        new() { Name = "mercurius-2", Dialect = Dialect.HotChocolate, PoolSize = 4, Start = settings => Node(settings, "mercurius.mjs", workers: 2) },
        new() { Name = Other, Dialect = Dialect.HotChocolate, PoolSize = 4, Start = OtherAssistant },
        new() { Name = Limit, Dialect = Dialect.Plain, PoolSize = 4, Start = LimitServer },
    ];

    /// <summary>The servers of a run that names none.</summary>
    public static IReadOnlyList<string> Default { get; } = [.. All.Select(server => server.Name).Where(name => name != Other)];

    /// <summary>A server by its name.</summary>
    /// <exception cref="BenchException">There is none of that name.</exception>
    public static ServerDefinition Find(string name) =>
        All.FirstOrDefault(server => server.Name == name)
        ?? throw new BenchException($"There is no server \"{name}\". There are: {string.Join(", ", All.Select(server => server.Name))}.");

    private static ProcessStartInfo Assistant(LaunchSettings settings) =>
        Assistant(settings, DotNet(settings, "src/Assistant.Graph", "Assistant.Graph.dll"));

    // Both builds are measured in the same rounds, which shows smaller differences than two runs do.
    private static ProcessStartInfo OtherAssistant(LaunchSettings settings)
    {
        var folder = Environment.GetEnvironmentVariable("BENCH_OTHER")
            ?? throw new BenchException("BENCH_OTHER names no folder with another build of the server.");
        return Assistant(settings, DotNet(Path.Combine(folder, "Assistant.Graph.dll"), folder));
    }

    private static ProcessStartInfo Assistant(LaunchSettings settings, ProcessStartInfo start)
    {
        var connection = new NpgsqlConnectionStringBuilder(settings.Database.ConnectionString) { MaxPoolSize = settings.PoolSize };
        start.ArgumentList.Add("serve");
        start.Environment["ConnectionStrings__Assistant"] = connection.ConnectionString;
        start.Environment["Authentication__SigningKey"] = settings.SigningKey;
        start.Environment["Authentication__Issuer"] = TokenIssuer.Issuer;
        start.Environment["Authentication__Audience"] = TokenIssuer.Audience;
        start.Environment["ASPNETCORE_URLS"] = $"http://127.0.0.1:{settings.Port}";
        return start;
    }

    private static ProcessStartInfo LimitServer(LaunchSettings settings)
    {
        var start = DotNet(settings, "bench/Assistant.Bench.Limit", "Assistant.Bench.Limit.dll");
        start.Environment["BENCH_CONNECTION_STRING"] = settings.Database.ConnectionString;
        start.Environment["ASPNETCORE_URLS"] = $"http://127.0.0.1:{settings.Port}";
        return WithBenchSettings(start, settings);
    }

    private static ProcessStartInfo DotNet(LaunchSettings settings, string project, string assembly)
    {
        // The configuration and framework that this program was built with.
        var output = new DirectoryInfo(AppContext.BaseDirectory);
        var path = Path.Combine(settings.Repository, project, "bin", output.Parent!.Name, output.Name, assembly);
        if (!File.Exists(path))
        {
            throw new BenchException($"{path} isn't there: build it in the configuration {output.Parent.Name}.");
        }

        return DotNet(path, Path.GetDirectoryName(path)!);
    }

    private static ProcessStartInfo DotNet(string path, string folder)
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = folder };
        start.ArgumentList.Add(path);
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        return start;
    }

    private static ProcessStartInfo Node(LaunchSettings settings, string script, int workers)
    {
        var folder = Path.Combine(settings.Repository, "bench", "servers");
        var node = Path.Combine(folder, "node_modules", ".bin", "node");
        if (!File.Exists(node))
        {
            throw new BenchException($"{node} isn't there: run \"npm ci\" in bench/servers.");
        }

        var start = new ProcessStartInfo(node) { WorkingDirectory = folder };
        start.ArgumentList.Add(script);
        var database = settings.Database;
        start.Environment["PGHOST"] = database.Host;
        start.Environment["PGPORT"] = Text(database.Port);
        start.Environment["PGUSER"] = database.Username;
        start.Environment["PGPASSWORD"] = database.Password;
        start.Environment["PGDATABASE"] = database.Database;
        start.Environment["NODE_ENV"] = "production";
        start.Environment["GRAPHILE_ENV"] = "production";
        start.Environment["BENCH_PORT"] = Text(settings.Port);
        start.Environment["BENCH_WORKERS"] = Text(workers);
        return WithBenchSettings(start, settings);
    }

    private static ProcessStartInfo WithBenchSettings(ProcessStartInfo start, LaunchSettings settings)
    {
        start.Environment["BENCH_SIGNING_KEY"] = settings.SigningKey;
        start.Environment["BENCH_ISSUER"] = TokenIssuer.Issuer;
        start.Environment["BENCH_POOL_SIZE"] = Text(settings.PoolSize);
        return start;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
