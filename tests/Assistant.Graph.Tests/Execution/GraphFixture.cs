using System.Text.Json;
using Assistant.Engine.Execution;
using Assistant.Engine.Relational.Conventions;
using Assistant.Engine.Sql.Npgsql;
using Assistant.Engine.Subscriptions;
using Assistant.Graph.Hosting;
using Assistant.Graph.Mapping;
using Assistant.Graph.Modules.Chats.Models;
using Assistant.Graph.Modules.Chats.Streams;
using Assistant.Graph.Tests.Subscriptions;
using Assistant.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Assistant.Graph.Tests.Execution;

/// <summary>The graph over a database of its own, filled by <c>Cases/fixture.sql</c>.</summary>
public sealed class GraphFixture : IAsyncLifetime
{
    private TestDatabase? _database;
    private NpgsqlDatabase? _connections;
    private IRequestExecutor? _executor;
    private RunningBroker? _broker;

    /// <summary>What operations may cost, for tests whose queries are larger than any that a server takes.</summary>
    public static CostOptions AnyCost { get; } = new() { EnforceCostLimits = false };

    /// <summary>What operations of <see cref="Executor"/> may cost.</summary>
    public CostOptions Cost { get; init; } = new();

    public TestDatabase Database => _database!;

    public CountingCatalogue Models { get; } = new();

    public NpgsqlDatabase Connections => _connections!;

    public IRequestExecutor Executor => _executor!;

    /// <summary>How many topics are listened to.</summary>
    public int TopicCount => _broker!.Broker.TopicCount;

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        await _database.ExecuteAsync(await File.ReadAllTextAsync(Path.Combine(RepositoryRoot.Path, "tests/Assistant.Graph.Tests/Cases/fixture.sql")));
        _connections = GraphRuntime.CreateDatabase(_database.ServingConnectionString);
        _broker = RunningBroker.Start(_database);
        _executor = CreateExecutor(new PagingOptions());
    }

    public async Task DisposeAsync()
    {
        await _broker!.DisposeAsync();
        await _connections!.DisposeAsync();
        await _database!.DisposeAsync();
    }

    /// <summary>An executor with page sizes, a spool, connections and bounds of its own.</summary>
    public IRequestExecutor CreateExecutor(
        PagingOptions paging, ResponseSpoolOptions? spool = null, NpgsqlDatabase? database = null, CostOptions? cost = null)
    {
        var services = new ServiceCollection()
            .AddSingleton<ILanguageModelCatalogue>(Models)
            .AddSingleton<ITopicBroker>(_broker!.Broker)
            .AddSingleton(_ => new StreamAppender(database ?? Connections, _broker.Broker, _broker.Origin))
            .BuildServiceProvider();
        return new RequestExecutor(
            SchemaFactory.Create(paging), database ?? Connections, services, new RequestExecutorOptions
            {
                Paging = paging,
                Spool = spool ?? new ResponseSpoolOptions(),
                Cost = cost ?? Cost,
            });
    }

    /// <summary>Sends a request as a person and reads the whole answer.</summary>
    public async Task<JsonElement> SendAsync(
        Caller caller, string query, object? variables = null, bool report = false, IRequestExecutor? executor = null)
    {
        var request = new GraphQLRequest
        {
            Query = query,
            Variables = variables is null or JsonElement ? (JsonElement?)variables : JsonSerializer.SerializeToElement(variables),
        };
        await using var result = await (executor ?? _executor!).ExecuteAsync(
            request, caller, new ExecutionOptions { ReportPlan = report }, CancellationToken.None);
        return JsonDocument.Parse(await ReadAsync(result)).RootElement;
    }

    /// <summary>The bytes of an answer.</summary>
    public static async Task<byte[]> ReadAsync(ExecutionResult result)
    {
        using var stream = new MemoryStream();
        var writer = System.IO.Pipelines.PipeWriter.Create(stream);
        await result.CopyToAsync(writer, CancellationToken.None);
        await writer.FlushAsync();
        return stream.ToArray();
    }
}
