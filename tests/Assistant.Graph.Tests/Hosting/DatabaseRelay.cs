using System.Net;
using System.Net.Sockets;

namespace Assistant.Graph.Tests.Hosting;

/// <summary>A wire to the database that a test can cut and mend: connections end, and new ones are refused meanwhile.</summary>
internal sealed class DatabaseRelay : IAsyncDisposable
{
    private readonly int _target;
    private readonly List<Socket> _sockets = [];
    private readonly Lock _guard = new();
    private Socket? _listener;

    internal DatabaseRelay(int target)
    {
        _target = target;
        _listener = Listen(0);
        Port = ((IPEndPoint)_listener.LocalEndPoint!).Port;
    }

    internal int Port { get; }

    internal void Cut()
    {
        lock (_guard)
        {
            _listener?.Dispose();
            _listener = null;
            _sockets.ForEach(socket => socket.Dispose());
            _sockets.Clear();
        }
    }

    internal void Mend() => _listener = Listen(Port);

    public ValueTask DisposeAsync()
    {
        Cut();
        return ValueTask.CompletedTask;
    }

    private Socket Listen(int port)
    {
        var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listener.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, port));
        listener.Listen();
        _ = AcceptAsync(listener);
        return listener;
    }

    private async Task AcceptAsync(Socket listener)
    {
        try
        {
            while (true)
            {
                var client = await listener.AcceptAsync();
                var server = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
                lock (_guard)
                {
                    _sockets.AddRange([client, server]);
                }

                await server.ConnectAsync(IPAddress.Loopback, _target);
                _ = PumpAsync(client, server);
                _ = PumpAsync(server, client);
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // The wire was cut.
        }
    }

    private static async Task PumpAsync(Socket from, Socket to)
    {
        var buffer = new byte[16 * 1024];
        try
        {
            while (await from.ReceiveAsync(buffer) is var length and > 0)
            {
                await to.SendAsync(buffer.AsMemory(0, length));
            }

            to.Shutdown(SocketShutdown.Send);
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // The wire was cut.
        }
    }
}
