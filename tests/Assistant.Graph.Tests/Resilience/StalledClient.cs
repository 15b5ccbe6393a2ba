using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace Assistant.Graph.Tests.Resilience;

/// <summary>A client on a bare socket that asks for a big answer and stops reading in the middle of it.</summary>
internal sealed class StalledClient : IDisposable
{
    private static readonly byte[] LastChunk = "0\r\n\r\n"u8.ToArray();

    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 4096 };

    /// <summary>Connects, asks and reads a little.</summary>
    internal static async Task<StalledClient> StartAsync(Uri address, Guid person, string query)
    {
        var client = new StalledClient();
        await client._socket.ConnectAsync(address.Host, address.Port);
        var body = JsonSerializer.SerializeToUtf8Bytes(new { query });
        var head = $"POST /graphql HTTP/1.1\r\nHost: {address.Authority}\r\nAuthorization: Bearer {ServerUnderTest.Token(person)}\r\n"
            + $"Content-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n";
        await client._socket.SendAsync(Encoding.ASCII.GetBytes(head));
        await client._socket.SendAsync(body);
        var start = new byte[32 * 1024];
        var read = 0;
        while (read < start.Length)
        {
            read += await client._socket.ReceiveAsync(start.AsMemory(read));
        }

        Encoding.ASCII.GetString(start, 0, 15).ShouldBe("HTTP/1.1 200 OK");
        return client;
    }

    /// <summary>Reads whatever is left; true where the answer came to its proper end.</summary>
    internal async Task<bool> ReadsToTheEndAsync()
    {
        var buffer = new byte[64 * 1024];
        var kept = 0;
        try
        {
            while (true)
            {
                var read = await _socket.ReceiveAsync(buffer.AsMemory(kept));
                var end = kept + read;
                if (buffer.AsSpan(0, end).EndsWith(LastChunk))
                {
                    return true;
                }

                if (read == 0)
                {
                    return false;
                }

                kept = Math.Min(end, LastChunk.Length);
                buffer.AsSpan(end - kept, kept).CopyTo(buffer);
            }
        }
        catch (SocketException)
        {
            return false;
        }
    }

    /// <summary>Goes away without reading the rest.</summary>
    public void Dispose() => _socket.Dispose();
}
