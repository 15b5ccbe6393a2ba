using System.Net;
using System.Net.WebSockets;
using System.Text;

namespace Assistant.Bench.Realtime;

/// <summary>One WebSocket with one subscription (graphql-transport-ws).</summary>
public sealed class SocketSubscriber : IAsyncDisposable
{
    private const int BufferBytes = 4096;
    private const string Protocol = "graphql-transport-ws";

    private readonly ClientWebSocket _socket = new();
    private readonly byte[] _buffer = new byte[BufferBytes];
    private Task _receiving = Task.CompletedTask;

    private SocketSubscriber()
    {
        _socket.Options.AddSubProtocol(Protocol);
        _socket.Options.SetBuffer(BufferBytes, BufferBytes);
        _socket.Options.KeepAliveInterval = TimeSpan.Zero;
    }

    /// <summary>How many events came.</summary>
    public int Count { get; private set; }

    /// <summary>What ended it; null while it goes on, or where it ended as it should.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>Connects and subscribes; <paramref name="told"/> gets the bytes of each event's message.</summary>
    /// <exception cref="BenchException">The server doesn't acknowledge the connection.</exception>
    public static async Task<SocketSubscriber> StartAsync(
        IPEndPoint server, string token, string payload, ReadOnlySpanAction? told, CancellationToken cancellation)
    {
        var subscriber = new SocketSubscriber();
        await subscriber._socket.ConnectAsync(new Uri($"ws://{server}/graphql"), cancellation);
        await subscriber.SendAsync($$$"""{"type":"connection_init","payload":{"Authorization":"Bearer {{{token}}}"}}""", cancellation);
        var acknowledged = await subscriber._socket.ReceiveAsync(subscriber._buffer.AsMemory(), cancellation);
        if (!subscriber._buffer.AsSpan(0, acknowledged.Count).StartsWith("{\"type\":\"connection_ack\""u8))
        {
            throw new BenchException($"The server doesn't acknowledge: {Encoding.UTF8.GetString(subscriber._buffer, 0, acknowledged.Count)}");
        }

        await subscriber.SendAsync($$"""{"type":"subscribe","id":"1","payload":{{payload}}}""", cancellation);
        subscriber._receiving = subscriber.ReceiveAsync(told);
        return subscriber;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _socket.Abort();
        await _receiving;
        _socket.Dispose();
    }

    private ValueTask SendAsync(string text, CancellationToken cancellation) =>
        _socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, WebSocketMessageFlags.EndOfMessage, cancellation);

    private async Task ReceiveAsync(ReadOnlySpanAction? told)
    {
        try
        {
            while (true)
            {
                // Waiting with nothing in hand costs the client less.
                var received = await _socket.ReceiveAsync(_buffer.AsMemory(), CancellationToken.None);
                if (received.MessageType == WebSocketMessageType.Close)
                {
                    return;
                }

                var message = _buffer.AsSpan(0, received.Count);
                if (message.IndexOf("\"next\""u8) >= 0)
                {
                    Count++;
                    told?.Invoke(message);
                }
                else if (message.IndexOf("\"ping\""u8) >= 0)
                {
                    await SendAsync("""{"type":"pong"}""", CancellationToken.None);
                }
                else if (message.IndexOf("\"error\""u8) >= 0)
                {
                    Failure = new BenchException(Encoding.UTF8.GetString(message));
                }
            }
        }
        catch (Exception error) when (error is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // It was ended.
        }
    }
}
