using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Assistant.Graph.Hosting;
using Assistant.Graph.Security;
using Microsoft.Extensions.Logging;

namespace Assistant.Graph.Tests.Hosting;

/// <summary>The whole server over a real socket and a real database, in the process of the test.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    internal const string SigningKey = "the signing key of the tests' servers";
    internal const string Issuer = "https://issuer.example";

    private readonly AssistantServer _server;

    private RunningServer(AssistantServer server)
    {
        _server = server;
        Client = new HttpClient { BaseAddress = new Uri(server.Urls.Single()) };
    }

    internal HttpClient Client { get; }

    internal static async Task<RunningServer> StartAsync(
        string connectionString,
        string environment = "Production",
        params (string Name, string Value)[] settings)
    {
        var all = new Dictionary<string, string?>
        {
            ["urls"] = "http://127.0.0.1:0",
            ["ConnectionStrings:Assistant"] = connectionString,
            ["Authentication:SigningKey"] = SigningKey,
            ["Authentication:Issuer"] = Issuer,
        };
        foreach (var (name, value) in settings)
        {
            all[name] = value;
        }

        var builder = HostConfiguration.CreateBuilder(all, environment);
        builder.Logging.ClearProviders();
        return new RunningServer(await AssistantServer.StartAsync(builder, TextWriter.Null, TimeProvider.System, default));
    }

    /// <summary>A token for a person's key.</summary>
    internal static string TokenFor(Guid person) => TokenIssuer.Issue(
        new AuthenticationSettings { Algorithms = ["HS256"], Issuer = Issuer, SigningKey = Encoding.UTF8.GetBytes(SigningKey) },
        person,
        "somebody@example.com",
        null,
        TimeSpan.FromHours(1),
        DateTimeOffset.UtcNow);

    internal async Task<(int Status, JsonElement Body)> QueryAsync(string query, string? token, object? variables = null)
    {
        var (status, body) = await SendAsync(JsonSerializer.Serialize(new { query, variables }), token);
        return (status, JsonDocument.Parse(body).RootElement);
    }

    internal async Task<(int Status, string Body)> SendAsync(string json, string? token, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent(json, Encoding.UTF8, "application/json"),
        };
        request.Headers.Accept.ParseAdd("application/graphql-response+json");
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        using var response = await Client.SendAsync(request);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _server.DisposeAsync();
    }
}
