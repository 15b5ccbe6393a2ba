using System.Net.WebSockets;
using Assistant.Engine.Execution;
using Microsoft.Extensions.Logging;

namespace Assistant.Engine.Transports.Sockets;

/// <summary>
/// Sends a socket's messages one after the other. Nobody waits for a client here: what it doesn't take waits in a bounded
/// queue, and a client that is too slow for that is closed. An idle sender holds no buffer and no task.
/// </summary>
internal sealed partial class SocketSender
{
    // What a burst took is given back at its end.
    private const int KeptCapacity = 16;

    private readonly Lock _lock = new();
    private readonly WebSocket _socket;
    private readonly GraphQLStreamOptions _options;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly Queue<OutgoingMessage> _queue = new(1);
    private readonly SocketFrames _frames;
    private int _queuedBytes;
    private bool _isSending;
    private bool _isCloseSent;
    private volatile SocketClosure? _closure;
    private long _closedAt;
    private TaskCompletionSource? _room;
    private TaskCompletionSource? _idle;

    /// <summary>Makes the sender of an open socket.</summary>
    internal SocketSender(WebSocket socket, GraphQLStreamOptions options, TimeProvider clock, ILogger logger)
    {
        _socket = socket;
        _frames = new SocketFrames(socket, clock);
        _options = options;
        _clock = clock;
        _logger = logger;
    }

    /// <summary>True once the socket is closed for the server's part, so that nothing is sent any more.</summary>
    internal bool IsClosed => _closure is not null;

    // From here on a source of events waits until the client has taken some; the rest of the bound is for other operations.
    private int Crowded => _options.MaxQueuedBytes / 4;

    /// <summary>Sends a message when those before it are sent.</summary>
    /// <returns>False where the socket is closed, and the message is let go of.</returns>
    internal bool Send(OutgoingMessage message)
    {
        var start = false;
        var accepted = false;
        lock (_lock)
        {
            if (_closure is null)
            {
                // One message alone may be larger than the bound: it is sent while it arrives.
                accepted = _queuedBytes == 0 || _queuedBytes + message.Cost <= _options.MaxQueuedBytes;
                if (accepted)
                {
                    _queue.Enqueue(message);
                    _queuedBytes += message.Cost;
                    start = StartSending();
                }
            }
        }

        if (!accepted)
        {
            _ = message.ReleaseAsync().AsTask();
            Close(SocketClosure.TooSlow);
        }
        else if (start)
        {
            _ = SendAllAsync();
        }

        return accepted;
    }

    /// <summary>Waits until there is room for messages that can wait, such as events.</summary>
    internal Task WaitForRoomAsync()
    {
        lock (_lock)
        {
            return _closure is not null || _queuedBytes <= Crowded
                ? Task.CompletedTask
                : (_room ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        }
    }

    /// <summary>Closes the socket; what waits isn't sent any more. The first closure counts.</summary>
    internal void Close(SocketClosure closure)
    {
        OutgoingMessage[] dropped;
        TaskCompletionSource? room;
        bool start;
        lock (_lock)
        {
            if (_closure is not null)
            {
                return;
            }

            _closure = closure;
            _closedAt = _clock.GetTimestamp();
            dropped = [.. _queue];
            _queue.Clear();
            (room, _room) = (_room, null);
            start = StartSending();
        }

        room?.SetResult();
        foreach (var message in dropped)
        {
            _ = message.ReleaseAsync().AsTask();
        }

        if (start)
        {
            _ = SendAllAsync();
        }
    }

    /// <summary>Cuts off a client that takes nothing, or that doesn't answer to the socket's being closed.</summary>
    internal void Sweep(long timestamp)
    {
        if (_closure is not null)
        {
            if (_clock.GetElapsedTime(Volatile.Read(ref _closedAt), timestamp) > _options.CloseTimeout)
            {
                _socket.Abort();
            }
        }
        else if (_frames.WaitingFor(timestamp) > _options.StallGrace)
        {
            LogStalled();
            Close(SocketClosure.TooSlow);
        }
    }

    /// <summary>Waits until nothing is being sent any more, for a socket that is closed.</summary>
    internal Task WhenIdleAsync()
    {
        lock (_lock)
        {
            return _isSending
                ? (_idle ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task
                : Task.CompletedTask;
        }
    }

    // Under the lock. True where the caller has to send.
    private bool StartSending()
    {
        var start = !_isSending;
        _isSending = true;
        return start;
    }

    private async Task SendAllAsync()
    {
        try
        {
            while (TryTake(out var message, out var closure))
            {
                if (closure is not null)
                {
                    await _frames.CloseAsync(closure);
                    continue;
                }

                await SendAsync(message);
                Taken(message);
            }
        }
        catch (Exception error) when (error is WebSocketException or IOException or OperationCanceledException or ObjectDisposedException or InvalidOperationException)
        {
            // The client is gone; whoever receives from the socket is told as well.
            Stop();
        }
        catch (Exception error)
        {
            LogFailure(error);
            Stop();
        }
    }

    private bool TryTake(out OutgoingMessage message, out SocketClosure? closure)
    {
        TaskCompletionSource? idle = null;
        lock (_lock)
        {
            closure = null;
            if (_queue.TryDequeue(out message))
            {
                return true;
            }

            if (_closure is not null && !_isCloseSent)
            {
                _isCloseSent = true;
                closure = _closure;
                return true;
            }

            _isSending = false;
            (idle, _idle) = (_idle, null);
            if (_queue.Capacity > KeptCapacity)
            {
                _queue.TrimExcess(1);
            }
        }

        idle?.SetResult();
        return false;
    }

    private async ValueTask SendAsync(OutgoingMessage message)
    {
        try
        {
            // Its client has ended the operation, and may have given the id to another by now.
            if (message.Operation is { HasEnded: true })
            {
                return;
            }

            if (message.Answer is { } answer)
            {
                await _frames.SendNextAsync(message.Operation!, answer);
            }
            else
            {
                await _frames.SendAsync(message.Bytes, true);
            }
        }
        catch (ClientStalledException)
        {
            LogStalled();
            _socket.Abort();
        }
        catch (IOException) when (_socket.State is WebSocketState.Open)
        {
            // The answer broke off, and half of it may be with the client.
            Close(SocketClosure.InternalError);
        }
        finally
        {
            await message.ReleaseAsync();
        }
    }

    private void Taken(OutgoingMessage message)
    {
        TaskCompletionSource? room = null;
        lock (_lock)
        {
            _queuedBytes -= message.Cost;
            if (_queuedBytes <= Crowded)
            {
                (room, _room) = (_room, null);
            }
        }

        room?.SetResult();
    }

    private void Stop()
    {
        Close(SocketClosure.Normal);
        _socket.Abort();
        TaskCompletionSource? idle;
        lock (_lock)
        {
            _isSending = false;
            _isCloseSent = true;
            (idle, _idle) = (_idle, null);
        }

        idle?.SetResult();
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "A client that took its messages too slowly was cut off.")]
    private partial void LogStalled();

    [LoggerMessage(Level = LogLevel.Error, Message = "A message couldn't be sent to a socket.")]
    private partial void LogFailure(Exception error);
}
