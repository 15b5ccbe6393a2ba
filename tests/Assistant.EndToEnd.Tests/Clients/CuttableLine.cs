using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Assistant.EndToEnd.Tests.Clients;

/// <summary>A TCP line to a server that can be cut, and mended, between the two.</summary>
internal sealed class CuttableLine : IAsyncDisposable
{
    private readonly ConcurrentDictionary<Socket, Socket> _open = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly EndPoint _server;
    private readonly TcpListener _listener;
    private readonly Task _accepting;
    private volatile bool _isCut;
    private int _opened;

    private CuttableLine(EndPoint server)
    {
        _server = server;
        _listener = new TcpListener(IPAddress.Loopback, 0);
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>Host and port of the near end.</summary>
    internal string Authority => _listener.LocalEndpoint.ToString()!;

    /// <summary>How many connections have gone through.</summary>
    internal int Opened => Volatile.Read(ref _opened);

    internal static CuttableLine To(Uri server) => new(new IPEndPoint(IPAddress.Parse(server.Host), server.Port));

    /// <summary>Breaks each connection off, and lets no other through.</summary>
    internal void Cut()
    {
        _isCut = true;
        foreach (var (near, far) in _open)
        {
            Break(near);
            Break(far);
        }
    }

    /// <summary>Lets connections through again.</summary>
    internal void Mend() => _isCut = false;

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        Cut();
        _listener.Dispose();
        await _accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stopping.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (true)
        {
            _ = CarryAsync(await _listener.AcceptSocketAsync(_stopping.Token));
        }
    }

    private async Task CarryAsync(Socket near)
    {
        using var far = new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await far.ConnectAsync(_server, _stopping.Token);
            _open[near] = far;
            if (!_isCut)
            {
                Interlocked.Increment(ref _opened);
                await Task.WhenAny(CopyAsync(near, far), CopyAsync(far, near));
            }
        }
        catch (Exception broken) when (broken is SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // So it is with lines.
        }
        finally
        {
            _open.TryRemove(near, out _);
            Break(near);
        }
    }

    private static async Task CopyAsync(Socket from, Socket to)
    {
        var buffer = new byte[16 * 1024];
        try
        {
            while (await from.ReceiveAsync(buffer) is > 0 and var length)
            {
                await to.SendAsync(buffer.AsMemory(0, length));
            }
        }
        catch (Exception broken) when (broken is SocketException or ObjectDisposedException)
        {
            // The other direction ends with this one.
        }
    }

    // With a reset instead of a farewell.
    private static void Break(Socket socket)
    {
        try
        {
            socket.LingerState = new LingerOption(true, 0);
        }
        catch (Exception gone) when (gone is SocketException or ObjectDisposedException)
        {
            return;
        }

        socket.Dispose();
    }
}
