using System.Net.WebSockets;
using System.Text;

namespace Assistant.Engine.Tests.Transports.Streams;

/// <summary>A client of the protocol that says what it's told to and shows what it hears.</summary>
internal sealed class SocketClient(ClientWebSocket socket) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    internal ClientWebSocket Socket { get; } = socket;

    internal Task SendAsync(string message) =>
        Socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, true, CancellationToken.None);

    internal Task SubscribeAsync(string id, string query) =>
        SendAsync($$"""{"id":"{{id}}","type":"subscribe","payload":{{System.Text.Json.JsonSerializer.Serialize(new { query })}}}""");

    /// <summary>The next message.</summary>
    internal async Task<string> ReceiveAsync()
    {
        var message = await TryReceiveAsync();
        return message ?? throw new InvalidOperationException($"The socket was closed: {Socket.CloseStatus} {Socket.CloseStatusDescription}");
    }

    /// <summary>The next message that isn't a ping.</summary>
    internal async Task<string> ReceiveNewsAsync()
    {
        while (true)
        {
            var message = await ReceiveAsync();
            if (message != """{"type":"ping"}""")
            {
                return message;
            }
        }
    }

    /// <summary>Reads on until the server closes the socket, answers, and says how it was closed.</summary>
    internal async Task<(int Code, string? Reason)> ReceiveCloseAsync()
    {
        while (await TryReceiveAsync() is not null)
        {
        }

        if (Socket.State is WebSocketState.CloseReceived)
        {
            await Socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        }

        return ((int)Socket.CloseStatus!, Socket.CloseStatusDescription);
    }

    public void Dispose() => Socket.Dispose();

    private async Task<string?> TryReceiveAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        var message = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (true)
        {
            var result = await Socket.ReceiveAsync(buffer.AsMemory(), patience.Token);
            if (result.MessageType is WebSocketMessageType.Close)
            {
                return null;
            }

            message.Write(buffer, 0, result.Count);
            if (result.EndOfMessage)
            {
                return Encoding.UTF8.GetString(message.ToArray());
            }
        }
    }
}
