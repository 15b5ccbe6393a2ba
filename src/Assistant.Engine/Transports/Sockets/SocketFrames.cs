using System.Net.WebSockets;
using Assistant.Engine.Execution;

namespace Assistant.Engine.Transports.Sockets;

/// <summary>Puts messages into a socket's frames, and knows since when the client hasn't taken one. One message at a time.</summary>
internal sealed class SocketFrames(WebSocket socket, TimeProvider clock)
{
    private SocketFrameWriter? _writer;
    private long _startedAt;

    /// <summary>How long the frame that is being sent hasn't been taken; zero where none is.</summary>
    internal TimeSpan WaitingFor(long timestamp) =>
        Volatile.Read(ref _startedAt) is not 0 and var startedAt ? clock.GetElapsedTime(startedAt, timestamp) : TimeSpan.Zero;

    /// <summary>Sends a message whose bytes are there, or a part of one.</summary>
    internal async ValueTask SendAsync(ReadOnlyMemory<byte> bytes, bool isEnd)
    {
        Volatile.Write(ref _startedAt, clock.GetTimestamp());
        await socket.SendAsync(bytes, WebSocketMessageType.Text, isEnd, CancellationToken.None);
        Volatile.Write(ref _startedAt, 0);
    }

    /// <summary>Sends a <c>next</c> with an answer, while the answer arrives.</summary>
    /// <exception cref="ClientStalledException">The client takes too little of it.</exception>
    /// <exception cref="IOException">The answer broke off, or the socket did.</exception>
    internal async ValueTask SendNextAsync(SocketOperation operation, ExecutionResult answer)
    {
        var writer = _writer ??= new SocketFrameWriter(SendAsync);
        try
        {
            SocketEnvelope.WriteNextHead(writer, operation);
            await answer.CopyToAsync(writer, CancellationToken.None);
            SocketEnvelope.WriteEnd(writer);
            await writer.EndMessageAsync();
        }
        catch (ClientStalledException)
        {
            // The frame may still be on its way, so its buffer isn't anybody else's yet.
            writer.Abandon();
            throw;
        }
        finally
        {
            writer.Release();
        }
    }

    /// <summary>Sends the frame that closes the socket.</summary>
    internal async ValueTask CloseAsync(SocketClosure closure)
    {
        if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
        {
            await socket.CloseOutputAsync(closure.Status, closure.Reason, CancellationToken.None);
        }
    }
}
