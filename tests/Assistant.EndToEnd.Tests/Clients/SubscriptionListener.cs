using System.Text.Json;

namespace Assistant.EndToEnd.Tests.Clients;

/// <summary>graphql-ws or graphql-sse, listening.</summary>
internal sealed class SubscriptionListener : IAsyncDisposable
{
    private readonly NodeProcess _process;

    private SubscriptionListener(NodeProcess process) => _process = process;

    /// <param name="protocol"><c>ws</c> or <c>sse</c>.</param>
    /// <param name="url">Where GraphQL is served.</param>
    /// <param name="token">Who listens; empty for nobody.</param>
    /// <param name="subscriptions">What is listened to, all at once.</param>
    internal static async Task<SubscriptionListener> StartAsync(string protocol, string url, string token, params string[] subscriptions) =>
        new(await NodeScripts.Clients.StartAsync("listen.mjs", [protocol, url, token, .. subscriptions]));

    /// <summary>The field of the next event, which has to be one without errors.</summary>
    internal async Task<JsonElement> EventAsync()
    {
        var (_, what) = await NextAsync("next");
        what.TryGetProperty("errors", out _).ShouldBeFalse(what.ToString());
        return what.GetProperty("data").EnumerateObject().Single().Value;
    }

    /// <summary>Waits for the end that isn't an error.</summary>
    internal Task CompletionAsync() => NextAsync("complete");

    /// <summary>The codes of the errors by which the next operation is refused, and the place of that operation.</summary>
    internal async Task<(int Operation, string? Code)> RefusalAsync()
    {
        var line = await LineAsync();
        var errors = line[2].ValueKind is JsonValueKind.Array ? line[2] : line[2].GetProperty("errors");
        var code = errors.EnumerateArray().ShouldHaveSingleItem().GetProperty("extensions").GetProperty("code").GetString();
        if (line[1].GetString() == "next")
        {
            // In events an error is a result, and the last.
            line[2].TryGetProperty("data", out var data).ShouldBeFalse(data.ToString());
            await CompletionAsync();
        }

        return (line[0].GetInt32(), code);
    }

    /// <summary>What the socket was closed with, or the status by which the connection was refused.</summary>
    internal async Task<int> BreakAsync()
    {
        while (true)
        {
            var line = await LineAsync();
            if (line[1].GetString() == "error")
            {
                return (line[2].TryGetProperty("code", out var code) ? code : line[2].GetProperty("status")).GetInt32();
            }
        }
    }

    public ValueTask DisposeAsync() => _process.DisposeAsync();

    private async Task<(int Operation, JsonElement What)> NextAsync(string kind)
    {
        var line = await LineAsync();
        line[1].GetString().ShouldBe(kind, line.ToString());
        return (line[0].GetInt32(), line[2]);
    }

    // The socket's own lines are of interest to nobody but who reads a failure.
    private async Task<JsonElement> LineAsync()
    {
        while (true)
        {
            var line = await _process.NextAsync();
            if (line[0].ValueKind is JsonValueKind.Number)
            {
                return line;
            }
        }
    }
}
