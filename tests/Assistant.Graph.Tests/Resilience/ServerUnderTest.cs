using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Assistant.Engine.Execution;
using Assistant.Graph.Hosting;
using Assistant.Graph.Tests.Security;
using Assistant.Testing;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Assistant.Graph.Tests.Resilience;

/// <summary>The real server on a port of its own, as operators run it, and a client of it.</summary>
internal sealed class ServerUnderTest : IAsyncDisposable
{
    internal const int PoolSize = 4;

    private static readonly byte[] SigningKey = Encoding.UTF8.GetBytes("a key of the tests that is long enough");

    private readonly AssistantServer _server;
    private readonly string _stateDirectory;

    private ServerUnderTest(AssistantServer server, string stateDirectory, CapturedLog log)
    {
        _server = server;
        _stateDirectory = stateDirectory;
        Log = log;
        Address = new Uri(server.Urls.Single());
        Client = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromMinutes(5) };
    }

    internal Uri Address { get; }

    internal HttpClient Client { get; }

    internal CapturedLog Log { get; }

    internal static async Task<ServerUnderTest> StartAsync(
        string connectionString, int poolSize = PoolSize, RequestExecutorOptions? execution = null)
    {
        var stateDirectory = Directory.CreateTempSubdirectory("assistant-state-").FullName;
        var builder = HostConfiguration.CreateBuilder(
            [
                new("urls", "http://127.0.0.1:0"),
                new("ConnectionStrings:Assistant", new NpgsqlConnectionStringBuilder(connectionString) { MaxPoolSize = poolSize, Timeout = 60 }.ConnectionString),
                new("Authentication:SigningKey", Encoding.UTF8.GetString(SigningKey)),
                new("Authentication:Issuer", Persona.Issuer),
                new("StateDirectory", stateDirectory),
            ],
            "Production");
        var log = new CapturedLog();
        builder.Logging.ClearProviders().AddProvider(log);
        var server = await AssistantServer.StartAsync(builder, TextWriter.Null, TimeProvider.System, CancellationToken.None, execution);
        return new ServerUnderTest(server, stateDirectory, log);
    }

    /// <summary>A token of the server's own issuer, valid from a minute ago.</summary>
    internal static string Token(Guid person, TimeSpan? lifetime = null, byte[]? key = null) =>
        TokenFactory.Hs256(Claims(person, lifetime ?? TimeSpan.FromHours(1)), key ?? SigningKey);

    internal static JsonObject Claims(Guid person, TimeSpan lifetime) => new()
    {
        ["iss"] = Persona.Issuer,
        ["sub"] = person.ToString(),
        ["nbf"] = DateTimeOffset.UtcNow.AddDays(-1).ToUnixTimeSeconds(),
        ["exp"] = (DateTimeOffset.UtcNow + lifetime).ToUnixTimeSeconds(),
    };

    /// <summary>Sends an operation and reads the whole answer.</summary>
    internal async Task<Answer> SendAsync(Guid? person, string query, object? variables = null, CancellationToken cancellationToken = default)
    {
        using var response = await StartSendAsync(person, query, variables, cancellationToken);
        return await Answer.ReadAsync(response, cancellationToken);
    }

    /// <summary>Sends an operation and reads the answer's head.</summary>
    internal Task<HttpResponseMessage> StartSendAsync(
        Guid? person, string query, object? variables = null, CancellationToken cancellationToken = default) =>
        StartSendAsync(person, JsonSerializer.SerializeToUtf8Bytes(new { query, variables }), cancellationToken);

    /// <summary>Sends a body and reads the answer's head.</summary>
    internal async Task<HttpResponseMessage> StartSendAsync(Guid? person, byte[] body, CancellationToken cancellationToken = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } },
        };
        if (person is { } id)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token(id));
        }

        return await Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
    }

    internal async Task<HttpStatusCode> ProbeAsync(string path)
    {
        using var response = await Client.GetAsync(path);
        return response.StatusCode;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _server.DisposeAsync();
        Directory.Delete(_stateDirectory, recursive: true);
    }
}
