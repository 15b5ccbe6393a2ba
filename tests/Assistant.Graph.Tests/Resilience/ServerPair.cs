using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Assistant.Graph.Tests.Hosting;

namespace Assistant.Graph.Tests.Resilience;

/// <summary>Two servers on one PostgreSQL, all processes of their own, and a client that takes whichever answers.</summary>
internal sealed class ServerPair : IAsyncDisposable
{
    private ServerPair(CrashablePostgres postgres, ServerInstance first, ServerInstance second)
    {
        Postgres = postgres;
        Instances = [first, second];
    }

    internal CrashablePostgres Postgres { get; }

    internal IReadOnlyList<ServerInstance> Instances { get; }

    internal HttpClient Client { get; } = new(new SocketsHttpHandler()) { Timeout = Timeout.InfiniteTimeSpan };

    internal Tally Tally { get; } = new();

    internal static async Task<ServerPair> StartAsync()
    {
        var postgres = await CrashablePostgres.StartAsync();
        var first = ServerInstance.StartAsync(postgres.ServingConnectionString);
        var second = ServerInstance.StartAsync(postgres.ServingConnectionString);
        return new ServerPair(postgres, await first, await second);
    }

    /// <summary>Any of the two.</summary>
    internal Uri PickAddress() => Instances[Random.Shared.Next(Instances.Count)].Address;

    /// <summary>
    /// The payload of a mutation that may be sent several times: it's sent to any server until one has answered, and now and then the
    /// client goes away before it can have the answer.
    /// </summary>
    internal async Task<JsonElement> MutateAsync(Guid person, string query, object input, CancellationToken cancellationToken)
    {
        while (true)
        {
            using var cut = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            if (Random.Shared.Next(50) == 0)
            {
                cut.CancelAfter(Random.Shared.Next(10));
            }

            try
            {
                if (await SendAsync(PickAddress(), person, query, input, cut.Token) is { } payload)
                {
                    return payload;
                }

                Tally.Add("mutation refused with 503");
                await Task.Delay(100, cancellationToken);
            }
            catch (Exception error) when (error is HttpRequestException or IOException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
            {
                Tally.Add(cut.IsCancellationRequested ? "mutation cut by the client" : "mutation cut by the server");
                await Task.Delay(20, cancellationToken);
            }
        }
    }

    /// <summary>The payload of a mutation with one field at one server; null where its database is away.</summary>
    internal async Task<JsonElement?> SendAsync(Uri address, Guid person, string query, object input, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new StringContent(JsonSerializer.Serialize(new { query, variables = new { input } }), Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", RunningServer.TokenFor(person));
        using var response = await Client.SendAsync(request, cancellationToken);
        var body = await response.Content.ReadAsStringAsync(cancellationToken);
        if (response.StatusCode is HttpStatusCode.ServiceUnavailable || body.Contains("\"DATABASE_UNAVAILABLE\"", StringComparison.Ordinal))
        {
            return null;
        }

        var answer = JsonDocument.Parse(body).RootElement;
        if (answer.TryGetProperty("errors", out var errors))
        {
            throw new InvalidOperationException(errors.GetRawText());
        }

        var payload = answer.GetProperty("data").EnumerateObject().Single().Value;
        return payload.TryGetProperty("errors", out errors) && errors.ValueKind is JsonValueKind.Array
            ? throw new InvalidOperationException(errors.GetRawText())
            : payload;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        foreach (var instance in Instances)
        {
            await instance.DisposeAsync();
        }

        await Postgres.DisposeAsync();
    }
}
