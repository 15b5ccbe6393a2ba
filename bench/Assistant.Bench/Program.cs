using System.CommandLine;
using Assistant.Bench;
using Assistant.Bench.Queries;
using Assistant.Bench.Realtime;
using Assistant.Bench.Servers;
using Assistant.Data.Seeding;

var servers = new Option<string[]>("--servers")
{
    Description = $"The servers to compare: {string.Join(", ", ServerCatalog.All.Select(server => server.Name))}.",
    DefaultValueFactory = _ => [.. ServerCatalog.Default],
    AllowMultipleArgumentsPerToken = true,
};
var queries = new Option<string[]>("--queries")
{
    Description = "The queries to compare them with.",
    DefaultValueFactory = _ => [.. QueryCatalog.All.Select(query => query.Name)],
    AllowMultipleArgumentsPerToken = true,
};
var seconds = new Option<double>("--seconds") { Description = "How long each run is measured.", DefaultValueFactory = _ => 5 };
var warmUp = new Option<double>("--warm-up") { Description = "Seconds of load before each run.", DefaultValueFactory = _ => 0.5 };
var rounds = new Option<int>("--rounds") { Description = "How many times every server gets every query.", DefaultValueFactory = _ => 5 };
var connections = new Option<int>("--connections") { Description = "The keep-alive connections of the load.", DefaultValueFactory = _ => 16 };
var poolSize = new Option<int?>("--pool-size") { Description = "Each server's database connections, instead of what suits it best." };
var connectionString = new Option<string?>("--connection-string") { Description = "A database with the data, as its owner, instead of an embedded one." };
var serving = new Option<string?>("--serving-connection-string") { Description = "The same database as the servers' login, where that isn't its owner." };
var seed = new Option<SeedSize>("--seed")
{
    Description = "What the embedded database holds: small (100 people) or medium (1,000).",
    DefaultValueFactory = _ => SeedSize.Small,
};
seed.AcceptOnlyFromAmong("small", "medium");
var fresh = new Option<bool>("--fresh") { Description = "Make the embedded database anew, for example after a change of its migrations." };
var repository = new Option<string>("--repository") { Description = "The working tree.", DefaultValueFactory = _ => RepositoryRoot.Find() };

var command = new RootCommand("Compares Assistant with other GraphQL servers and with hand-written SQL, on one database.")
{
    servers, queries, seconds, warmUp, rounds, connections, poolSize, connectionString, serving, seed, fresh, repository,
};
command.SetAction(async (parsed, cancellation) =>
{
    var root = parsed.GetRequiredValue(repository);
    var options = new BenchOptions
    {
        Servers = [.. parsed.GetRequiredValue(servers).SelectMany(name => name.Split(','))],
        Queries = [.. parsed.GetRequiredValue(queries).SelectMany(name => name.Split(','))],
        Duration = TimeSpan.FromSeconds(parsed.GetValue(seconds)),
        WarmUp = TimeSpan.FromSeconds(parsed.GetValue(warmUp)),
        Rounds = parsed.GetValue(rounds),
        Connections = parsed.GetValue(connections),
        PoolSize = parsed.GetValue(poolSize),
        ConnectionString = parsed.GetValue(connectionString),
        ServingConnectionString = parsed.GetValue(serving),
        Seed = parsed.GetValue(seed),
        Fresh = parsed.GetValue(fresh),
        Output = Path.Combine(root, "bench", "results"),
        Repository = root,
    };
    try
    {
        await new Comparison(options, TimeProvider.System).RunAsync(cancellation);
        return 0;
    }
    catch (BenchException exception)
    {
        await Console.Error.WriteLineAsync(exception.Message);
        return 1;
    }
    catch (OperationCanceledException)
    {
        return 130;
    }
});

var idle = new Option<int>("--idle") { Description = "How many idle subscribers.", DefaultValueFactory = _ => 5000 };
var streams = new Option<int>("--streams") { Description = "How many streams with a subscriber each.", DefaultValueFactory = _ => 500 };
var rate = new Option<double>("--rate") { Description = "Chunks a second in each stream.", DefaultValueFactory = _ => 10 };
var streamSeconds = new Option<double>("--stream-seconds") { Description = "How long each run of streams is measured.", DefaultValueFactory = _ => 30 };
var runs = new Option<int>("--runs") { Description = "How many runs of streams.", DefaultValueFactory = _ => 5 };
var highest = new Option<bool>("--highest") { Description = "Look for the highest rate whose p99 is below 250 ms." };
var fanOut = new Option<int>("--fan-out") { Description = "How many subscribers of one topic.", DefaultValueFactory = _ => 1000 };
var realtime = new Command("realtime", "Measures the subscriptions of this project's server, on a copy of the embedded database.")
{
    idle, streams, rate, streamSeconds, runs, highest, fanOut, fresh, repository,
};
realtime.SetAction(async (parsed, cancellation) =>
{
    var root = parsed.GetRequiredValue(repository);
    var options = new BenchOptions
    {
        Servers = [],
        Queries = [],
        Duration = TimeSpan.Zero,
        WarmUp = TimeSpan.Zero,
        Rounds = 0,
        Connections = 0,
        Seed = SeedSize.Small,
        Fresh = parsed.GetValue(fresh),
        Output = Path.Combine(root, "bench", "results"),
        Repository = root,
    };
    var what = new RealtimeOptions
    {
        Idle = parsed.GetValue(idle),
        Streams = parsed.GetValue(streams),
        Rate = parsed.GetValue(rate),
        Duration = TimeSpan.FromSeconds(parsed.GetValue(streamSeconds)),
        Runs = parsed.GetValue(runs),
        FindsHighest = parsed.GetValue(highest),
        FanOut = parsed.GetValue(fanOut),
    };
    try
    {
        await new RealtimeBench(options, what, TimeProvider.System).RunAsync(cancellation);
        return 0;
    }
    catch (BenchException exception)
    {
        await Console.Error.WriteLineAsync(exception.Message);
        return 1;
    }
    catch (OperationCanceledException)
    {
        return 130;
    }
});
command.Subcommands.Add(realtime);
return await command.Parse(args).InvokeAsync();
