using System.Net.Sockets;
using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Assistant.Engine.Tests.Transports.Streams;

/// <summary>A bare socket with small buffers, which subscribes and then neither reads nor writes.</summary>
internal sealed class SilentSubscriber : IDisposable
{
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 4096 };

    public void Dispose() => _socket.Dispose();

    /// <summary>Connects and sends nothing.</summary>
    internal static async Task<SilentSubscriber> ConnectAsync(Uri url)
    {
        var subscriber = new SilentSubscriber();
        await subscriber._socket.ConnectAsync(url.Host, url.Port);
        return subscriber;
    }

    /// <summary>Sends an ordinary request and reads its answer; the connection stays open.</summary>
    internal static async Task<SilentSubscriber> AskAsync(Uri url)
    {
        var subscriber = await ConnectAsync(url);
        await subscriber.ExchangeAsync($"GET /graphql?query=%7B__typename%7D HTTP/1.1\r\nHost: {url.Authority}\r\nAuthorization: Bearer mara\r\n\r\n");
        return subscriber;
    }

    /// <summary>Connects by WebSocket and subscribes.</summary>
    internal static async Task<SilentSubscriber> StartAsync(Uri url, string query)
    {
        var subscriber = await ConnectAsync(url);
        var key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        await subscriber.ExchangeAsync(
            $"GET /graphql HTTP/1.1\r\nHost: {url.Authority}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
            + $"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: {key}\r\nSec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n");
        await subscriber.SendAsync(new { type = "connection_init", payload = new { Authorization = "Bearer mara" } });
        await subscriber._socket.ReceiveAsync(new byte[4096]);
        await subscriber.SendAsync(new { id = "1", type = "subscribe", payload = new { query } });
        return subscriber;
    }

    private async Task ExchangeAsync(string request)
    {
        await _socket.SendAsync(Encoding.ASCII.GetBytes(request));
        await _socket.ReceiveAsync(new byte[4096]);
    }

    // The framework's client only makes the frame; were it to live on, its memory would count as the server's.
    private async Task SendAsync(object message)
    {
        using var frame = new MemoryStream();
        using (var writer = WebSocket.CreateFromStream(frame, new WebSocketCreationOptions { IsServer = false }))
        {
            await writer.SendAsync(JsonSerializer.SerializeToUtf8Bytes(message), WebSocketMessageType.Text, true, CancellationToken.None);
        }

        await _socket.SendAsync(frame.ToArray());
    }
}
