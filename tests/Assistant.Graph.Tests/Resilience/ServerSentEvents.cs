using System.Net;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace Assistant.Graph.Tests.Resilience;

/// <summary>One subscription as server-sent events, by graphql-sse in its distinct connections mode.</summary>
internal static class ServerSentEvents
{
    /// <summary>The data of each event; it ends with <c>complete</c>, and fails where anything else ends it.</summary>
    /// <param name="client">Whose connections are used.</param>
    /// <param name="address">The server.</param>
    /// <param name="token">Who subscribes.</param>
    /// <param name="query">The subscription.</param>
    /// <param name="variables">Its variables.</param>
    /// <param name="cut">Cuts the connection, without a word to the server.</param>
    /// <exception cref="ConnectionLostException">The connection is gone, and the client may come back.</exception>
    internal static async IAsyncEnumerable<JsonElement> ReadAsync(
        HttpClient client, Uri address, string token, string query, object variables, [EnumeratorCancellation] CancellationToken cut)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new StringContent(JsonSerializer.Serialize(new { query, variables }), Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        using var response = await TryAsync(client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cut), cut);
        if (response.StatusCode is HttpStatusCode.ServiceUnavailable)
        {
            throw new ConnectionLostException("events refused with 503");
        }

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var reader = new StreamReader(await TryAsync(response.Content.ReadAsStreamAsync(cut), cut));
        var name = string.Empty;
        while (await TryAsync(reader.ReadLineAsync(cut).AsTask(), cut) is { } line)
        {
            if (line.StartsWith("event: ", StringComparison.Ordinal))
            {
                name = line["event: ".Length..];
            }
            else if (line.StartsWith("data: ", StringComparison.Ordinal))
            {
                if (name == "complete")
                {
                    yield break;
                }

                yield return SubscriptionAnswer.DataOf(JsonDocument.Parse(line["data: ".Length..]).RootElement);
            }
        }

        throw new ConnectionLostException("events ended without complete");
    }

    private static async Task<T> TryAsync<T>(Task<T> step, CancellationToken cut)
    {
        try
        {
            return await step;
        }
        catch (Exception error) when (error is HttpRequestException or OperationCanceledException or IOException)
        {
            throw new ConnectionLostException(cut.IsCancellationRequested ? "events cut by the client" : "events cut by the server");
        }
    }
}
