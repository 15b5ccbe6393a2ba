using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Assistant.Bench.Load;

/// <summary>
/// A keep-alive HTTP/1.1 connection that costs the client as little as possible: requests are bytes, the calls block,
/// and of an answer only the status and the body's length are read. The client shares the machine with what it measures.
/// </summary>
public sealed class HttpClientConnection : IDisposable
{
    private static ReadOnlySpan<byte> EndOfHead => "\r\n\r\n"u8;

    private readonly Socket _socket;
    private byte[] _buffer = new byte[64 * 1024];

    /// <summary>Connects; throws <see cref="SocketException"/> where nothing listens.</summary>
    public HttpClientConnection(IPEndPoint server, TimeSpan timeout)
    {
        _socket = new Socket(server.AddressFamily, SocketType.Stream, ProtocolType.Tcp)
        {
            NoDelay = true,
            ReceiveTimeout = (int)timeout.TotalMilliseconds,
            SendTimeout = (int)timeout.TotalMilliseconds,
        };
        _socket.Connect(server);
    }

    /// <summary>Sends a request and reads its answer to the end.</summary>
    /// <returns>The status code and the number of bytes of the body.</returns>
    public (int Status, int BodyLength) Exchange(byte[] request) => Exchange(request, body: null);

    /// <summary>Sends a request and keeps the answer's body.</summary>
    public (int Status, byte[] Body) ExchangeWithBody(byte[] request)
    {
        using var body = new MemoryStream();
        var (status, _) = Exchange(request, body);
        return (status, body.ToArray());
    }

    /// <inheritdoc/>
    public void Dispose() => _socket.Dispose();

    private (int Status, int BodyLength) Exchange(byte[] request, Stream? body)
    {
        _socket.Send(request);
        var filled = 0;
        int head;
        while ((head = _buffer.AsSpan(0, filled).IndexOf(EndOfHead)) < 0)
        {
            filled += Receive(filled);
        }

        var headText = _buffer.AsSpan(0, head + 2);
        var bodyStart = head + EndOfHead.Length;
        var status = StatusOf(headText);
        if (ContentLengthOf(headText) is { } length)
        {
            body?.Write(_buffer.AsSpan(bodyStart, filled - bodyStart));
            var missing = length - (filled - bodyStart);
            while (missing > 0)
            {
                var received = Receive(0);
                body?.Write(_buffer.AsSpan(0, received));
                missing -= received;
            }

            return (status, length);
        }

        return (status, ReadChunks(bodyStart, filled, body));
    }

    private int ReadChunks(int position, int filled, Stream? body)
    {
        var total = 0;
        while (true)
        {
            int line;
            while ((line = _buffer.AsSpan(position, filled - position).IndexOf("\r\n"u8)) < 0)
            {
                (position, filled) = ReceiveMore(position, filled);
            }

            if (!Utf8Parser.TryParse(_buffer.AsSpan(position, line), out int size, out _, 'x'))
            {
                throw new IOException("The server sent a chunk without a size.");
            }

            position += line + 2;
            total += size;
            // The chunk and the line end after it; the last one, of size 0, has just the line end.
            for (var missing = size + 2; missing > 0;)
            {
                if (position == filled)
                {
                    (position, filled) = ReceiveMore(position, filled);
                }

                var part = Math.Min(missing, filled - position);
                body?.Write(_buffer.AsSpan(position, Math.Min(part, Math.Max(0, missing - 2))));
                position += part;
                missing -= part;
            }

            if (size == 0)
            {
                return total;
            }
        }
    }

    private (int Position, int Filled) ReceiveMore(int position, int filled)
    {
        _buffer.AsSpan(position, filled - position).CopyTo(_buffer);
        filled -= position;
        return (0, filled + Receive(filled));
    }

    private int Receive(int offset)
    {
        if (offset == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        var received = _socket.Receive(_buffer.AsSpan(offset));
        return received > 0 ? received : throw new IOException("The server closed the connection.");
    }

    private static int StatusOf(ReadOnlySpan<byte> head) =>
        Utf8Parser.TryParse(head["HTTP/1.1 ".Length..], out int status, out _)
            ? status
            : throw new IOException($"Not an HTTP answer: {Encoding.ASCII.GetString(head)}");

    private static int? ContentLengthOf(ReadOnlySpan<byte> head)
    {
        var name = "\r\ncontent-length: "u8;
        var start = head.IndexOf("\r\nContent-Length: "u8);
        start = start >= 0 ? start : head.IndexOf(name);
        return start >= 0 && Utf8Parser.TryParse(head[(start + name.Length)..], out int length, out _) ? length : null;
    }
}
