using System.Net.WebSockets;
using System.Text;

namespace Assistant.Graph.Tests.Hosting;

/// <summary>A client of graphql-transport-ws, message by message.</summary>
internal sealed class GraphQLSocket : IDisposable
{
    private readonly ClientWebSocket _socket;

    private GraphQLSocket(ClientWebSocket socket) => _socket = socket;

    internal int? CloseStatus => (int?)_socket.CloseStatus;

    internal static async Task<GraphQLSocket> ConnectAsync(RunningServer server, string query = "", params (string Name, string Value)[] headers)
    {
        var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        foreach (var (name, value) in headers)
        {
            socket.Options.SetRequestHeader(name, value);
        }

        await socket.ConnectAsync(new Uri($"ws://{server.Client.BaseAddress!.Authority}/graphql{query}"), CancellationToken.None);
        return new GraphQLSocket(socket);
    }

    internal Task SendAsync(string message) =>
        _socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, true, CancellationToken.None);

    /// <summary>The next message; null where the server closes the socket instead.</summary>
    internal async Task<string?> ReceiveAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var buffer = new byte[4096];
        var result = await _socket.ReceiveAsync(buffer.AsMemory(), patience.Token);
        return result.MessageType is WebSocketMessageType.Close ? null : Encoding.UTF8.GetString(buffer, 0, result.Count);
    }

    public void Dispose() => _socket.Dispose();
}
