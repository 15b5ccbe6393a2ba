using System.Net.WebSockets;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Assistant.Graph.Tests.Resilience;

/// <summary>One subscription over a socket of its own, by graphql-transport-ws.</summary>
internal static class SocketEvents
{
    private const string Subprotocol = "graphql-transport-ws";

    /// <summary>The data of each event; it ends with <c>complete</c>, and fails where anything else ends it.</summary>
    /// <param name="address">The server.</param>
    /// <param name="token">Who subscribes.</param>
    /// <param name="query">The subscription.</param>
    /// <param name="variables">Its variables.</param>
    /// <param name="cut">Cuts the connection, without a word to the server.</param>
    /// <param name="invoker">What makes the connection; null for what everybody has.</param>
    /// <exception cref="ConnectionLostException">The connection is gone, and the client may come back.</exception>
    internal static async IAsyncEnumerable<JsonElement> ReadAsync(
        Uri address, string token, string query, object variables, [EnumeratorCancellation] CancellationToken cut, HttpMessageInvoker? invoker = null)
    {
        using var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol(Subprotocol);
        socket.Options.KeepAliveInterval = TimeSpan.Zero;
        var message = new MemoryStream();
        await TryAsync(socket, socket.ConnectAsync(new UriBuilder(address) { Scheme = "ws" }.Uri, invoker, cut), cut);
        await SendAsync(socket, new { type = "connection_init", payload = new { Authorization = $"Bearer {token}" } }, cut);
        while (await ReceiveAsync(socket, message, cut) is var next)
        {
            switch (next.GetProperty("type").GetString())
            {
                case "connection_ack":
                    await SendAsync(socket, new { id = "1", type = "subscribe", payload = new { query, variables } }, cut);
                    break;
                case "ping":
                    await SendAsync(socket, new { type = "pong" }, cut);
                    break;
                case "next":
                    yield return SubscriptionAnswer.DataOf(next.GetProperty("payload"));
                    break;
                case "error":
                    throw SubscriptionAnswer.Refusal(next.GetProperty("payload"));
                case "complete":
                    yield break;
                case var other:
                    throw new InvalidOperationException($"The server has sent '{other}'.");
            }
        }
    }

    private static Task SendAsync(ClientWebSocket socket, object message, CancellationToken cut) =>
        TryAsync(socket, socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(message), WebSocketMessageType.Text, true, cut), cut);

    private static async Task<JsonElement> ReceiveAsync(ClientWebSocket socket, MemoryStream message, CancellationToken cut)
    {
        message.SetLength(0);
        var buffer = new byte[4096];
        while (true)
        {
            var receiving = socket.ReceiveAsync(buffer, cut);
            await TryAsync(socket, receiving, cut);
            var received = await receiving;
            if (received.MessageType is WebSocketMessageType.Close)
            {
                throw new ConnectionLostException($"socket closed with {(int?)received.CloseStatus}");
            }

            message.Write(buffer, 0, received.Count);
            if (received.EndOfMessage)
            {
                return JsonDocument.Parse(message.ToArray()).RootElement;
            }
        }
    }

    private static async Task TryAsync(ClientWebSocket socket, Task step, CancellationToken cut)
    {
        try
        {
            await step;
        }
        catch (Exception error) when (error is WebSocketException or OperationCanceledException or IOException or InvalidOperationException)
        {
            throw new ConnectionLostException(
                cut.IsCancellationRequested ? "socket cut by the client" : socket.HttpStatusCode is 0 or System.Net.HttpStatusCode.SwitchingProtocols ? "socket cut by the server" : $"socket refused with {(int)socket.HttpStatusCode}");
        }
    }
}
