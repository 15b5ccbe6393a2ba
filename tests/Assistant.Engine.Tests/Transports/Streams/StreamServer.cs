using System.Net.WebSockets;
using System.Text;
using Assistant.Engine.Execution;
using Assistant.Engine.Sql;
using Assistant.Engine.Transports;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Assistant.Engine.Tests.Transports.Streams;

/// <summary>The engine behind real sockets, with a schema in memory and a clock that can be moved.</summary>
public sealed class StreamServer : IAsyncLifetime, IAsyncDisposable
{
    private readonly WebApplication _app;

    public StreamServer()
        : this(new GraphQLStreamOptions { AllowedOrigins = ["https://app.example"] }, null)
    {
    }

    internal StreamServer(GraphQLStreamOptions options, IRequestExecutor? executor)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<TimeProvider>(Clock).AddSingleton(options);
        builder.Services.AddSingleton<IDatabase, PeopleDatabase>();
        builder.Services.AddSingleton<IRequestExecutor>(provider => executor
            ?? new RequestExecutor(Schema.Schema, provider.GetRequiredService<IDatabase>(), provider, new RequestExecutorOptions()));
        builder.Services.AddSingleton<ICallerResolver, NamedCallerResolver>();
        builder.Services.AddSingleton(new SchemaDocument(() => ""));
        builder.Services.AddGraphQLTransports();
        _app = builder.Build();
        _app.UseWebSockets();
        _app.Map("/graphql", _app.Services.GetRequiredService<GraphQLEndpoint>().HandleAsync);
    }

    internal StreamSchema Schema { get; } = new();

    internal MovedClock Clock { get; } = new();

    internal HttpClient Client { get; private set; } = null!;

    internal Uri SocketUrl { get; private set; } = null!;

    internal ConnectionSweep Sweep => _app.Services.GetRequiredService<ConnectionSweep>();

    internal static async Task<StreamServer> StartAsync(GraphQLStreamOptions options, IRequestExecutor? executor = null)
    {
        var server = new StreamServer(options, executor);
        await server.InitializeAsync();
        return server;
    }

    public async Task InitializeAsync()
    {
        await _app.StartAsync();
        var url = new Uri(_app.Urls.Single());
        Client = new HttpClient { BaseAddress = url };
        SocketUrl = new Uri($"ws://{url.Authority}/graphql");
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }

    async ValueTask IAsyncDisposable.DisposeAsync() => await DisposeAsync();

    internal Task StopAsync() => _app.StopAsync();

    /// <summary>A client whose socket is open, and that hasn't said anything.</summary>
    internal async Task<SocketClient> ConnectAsync(string? subprotocol = "graphql-transport-ws", params (string Name, string Value)[] headers)
    {
        var socket = new ClientWebSocket();
        if (subprotocol is not null)
        {
            socket.Options.AddSubProtocol(subprotocol);
        }

        foreach (var (name, value) in headers)
        {
            socket.Options.SetRequestHeader(name, value);
        }

        await socket.ConnectAsync(SocketUrl, CancellationToken.None);
        return new SocketClient(socket);
    }

    /// <summary>A client that was accepted.</summary>
    internal async Task<SocketClient> OpenAsync(string? name = "mara")
    {
        var client = await ConnectAsync();
        await client.SendAsync(name is null
            ? """{"type":"connection_init"}"""
            : $$$"""{"type":"connection_init","payload":{"Authorization":"Bearer {{{name}}}"}}""");
        (await client.ReceiveAsync()).ShouldBe("""{"type":"connection_ack"}""");
        return client;
    }

    /// <summary>Asks for events by POST, and reads the answer's head.</summary>
    internal async Task<EventClient> PostAsync(string query, string? name = "mara", string accept = "text/event-stream")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent(System.Text.Json.JsonSerializer.Serialize(new { query }), Encoding.UTF8, "application/json"),
        };
        return await SendAsync(request, name, accept);
    }

    /// <summary>Sends a request, and reads the answer's head.</summary>
    internal async Task<EventClient> SendAsync(HttpRequestMessage request, string? name = "mara", string accept = "text/event-stream")
    {
        request.Headers.TryAddWithoutValidation("Accept", accept);
        if (name is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {name}");
        }

        return new EventClient(await Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead));
    }

    /// <summary>Waits for what happens soon.</summary>
    internal static async Task UntilAsync(Func<bool> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!condition())
        {
            await Task.Delay(10, patience.Token);
        }
    }
}
