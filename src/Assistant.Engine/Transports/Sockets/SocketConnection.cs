using System.Buffers;
using System.Net.WebSockets;
using Assistant.Engine.Execution;
using Microsoft.Extensions.Logging;

namespace Assistant.Engine.Transports.Sockets;

/// <summary>
/// One client's socket under graphql-transport-ws, from its opening to its end. While the client says nothing it holds no
/// buffer, no timer and no token source.
/// </summary>
internal sealed partial class SocketConnection : IStreamConnection
{
    private const int SmallMessageBytes = 1024;

    private readonly WebSocket _socket;
    private readonly GraphQLStreamOptions _options;
    private readonly TimeProvider _clock;
    private readonly Func<string?, ValueTask<CallerResolution>> _authenticate;
    private readonly ILogger _logger;
    private readonly SocketSender _sender;
    private readonly SocketOperations _operations;
    private bool _isInitialised;
    private volatile Caller? _caller;
    private DateTimeOffset _expires = DateTimeOffset.MaxValue;
    private long _receivedAt;
    private long _pingedAt;

    /// <summary>Takes over an open socket.</summary>
    /// <param name="socket">The socket.</param>
    /// <param name="executor">Runs its operations.</param>
    /// <param name="authenticate">Says who the client is by the token of its <c>connection_init</c>, or by its upgrade where it sends none.</param>
    /// <param name="options">What it may do.</param>
    /// <param name="clock">The time.</param>
    /// <param name="logger">The log.</param>
    internal SocketConnection(
        WebSocket socket,
        IRequestExecutor executor,
        Func<string?, ValueTask<CallerResolution>> authenticate,
        GraphQLStreamOptions options,
        TimeProvider clock,
        ILogger logger)
    {
        _socket = socket;
        _options = options;
        _clock = clock;
        _authenticate = authenticate;
        _logger = logger;
        _sender = new SocketSender(socket, options, clock, logger);
        _operations = new SocketOperations(executor, _sender, options, logger, EndIfExpired);
        _receivedAt = clock.GetTimestamp();
    }

    /// <summary>Serves the client until one of both closes the socket.</summary>
    internal async Task RunAsync()
    {
        try
        {
            while (await ReceiveAsync())
            {
            }

            _sender.Close(SocketClosure.Normal);
        }
        catch (Exception error) when (error is WebSocketException or IOException or OperationCanceledException)
        {
            // The client went away without a word, was cut off, or broke RFC 6455, of which it has been told then.
            if (_socket.State is WebSocketState.Open)
            {
                _socket.Abort();
            }
        }
        catch (Exception error)
        {
            LogFailure(error);
            _sender.Close(SocketClosure.InternalError);
        }
        finally
        {
            _operations.CompleteAll();
            _sender.Close(SocketClosure.Normal);
            await _sender.WhenIdleAsync();
        }
    }

    /// <summary>Closes the socket as soon as it's open, for a reason that the client should be told.</summary>
    internal void Refuse(SocketClosure closure) => _sender.Close(closure);

    /// <inheritdoc/>
    public void GoAway() => _sender.Close(SocketClosure.GoingAway);

    /// <inheritdoc/>
    public void Sweep(long timestamp, DateTimeOffset now)
    {
        _sender.Sweep(timestamp);
        if (_sender.IsClosed)
        {
            return;
        }

        var silence = _clock.GetElapsedTime(Volatile.Read(ref _receivedAt), timestamp);
        if (_caller is null)
        {
            // Nothing but the opening counts until the client is accepted.
            if (silence > _options.ConnectionInitTimeout)
            {
                _sender.Close(SocketClosure.InitTimeout);
            }
        }
        else if (!EndIfExpired(now) && silence >= _options.KeepAliveInterval)
        {
            KeepAlive(timestamp);
        }
    }

    private void KeepAlive(long timestamp)
    {
        if (_pingedAt <= Volatile.Read(ref _receivedAt))
        {
            _pingedAt = timestamp;
            _sender.Send(SocketEnvelope.Ping);
        }
        else if (_clock.GetElapsedTime(_pingedAt, timestamp) >= _options.KeepAliveInterval)
        {
            // Nobody is there who could read why.
            _socket.Abort();
        }
    }

    private bool EndIfExpired() => EndIfExpired(_clock.GetUtcNow());

    private bool EndIfExpired(DateTimeOffset now)
    {
        if (now < _expires)
        {
            return false;
        }

        _sender.Close(SocketClosure.TokenExpired);
        _operations.CompleteAll();
        return true;
    }

    // False at the socket's end.
    private async ValueTask<bool> ReceiveAsync()
    {
        // Waits for the next message without a buffer.
        var received = await _socket.ReceiveAsync(Memory<byte>.Empty, CancellationToken.None);
        if (received.MessageType is WebSocketMessageType.Close)
        {
            return false;
        }

        var buffer = ArrayPool<byte>.Shared.Rent(SmallMessageBytes);
        var length = 0;
        try
        {
            while (!received.EndOfMessage)
            {
                if (length == buffer.Length)
                {
                    buffer = Grow(buffer, length);
                }

                received = await _socket.ReceiveAsync(buffer.AsMemory(length), CancellationToken.None);
                if (received.MessageType is WebSocketMessageType.Close)
                {
                    return false;
                }

                length = Bounded(length + received.Count);
            }

            await HandleAsync(buffer.AsMemory(0, length), received.MessageType);
            return true;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    // Of a message that is too large the rest is read, for the client's answer to the closing comes behind it, but not kept.
    private int Bounded(int length)
    {
        if (length > _options.MaxMessageBytes)
        {
            _sender.Close(SocketClosure.TooLarge(_options.MaxMessageBytes));
        }

        return _sender.IsClosed ? 0 : length;
    }

    private static byte[] Grow(byte[] buffer, int length)
    {
        var larger = ArrayPool<byte>.Shared.Rent(length * 2);
        buffer.AsSpan(0, length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }

    private ValueTask HandleAsync(ReadOnlyMemory<byte> message, WebSocketMessageType type)
    {
        if (_caller is not null)
        {
            Volatile.Write(ref _receivedAt, _clock.GetTimestamp());
        }

        if (_sender.IsClosed)
        {
            return ValueTask.CompletedTask;
        }

        try
        {
            return type is WebSocketMessageType.Text
                ? Handle(SocketMessage.Read(message.Span))
                : throw new SocketProtocolException(SocketClosure.BadMessage("Messages must be text"));
        }
        catch (SocketProtocolException error)
        {
            _sender.Close(error.Closure);
            _operations.CompleteAll();
            return ValueTask.CompletedTask;
        }
    }

    private ValueTask Handle(SocketMessage message)
    {
        switch (message.Type)
        {
            case SocketMessageType.ConnectionInit when _isInitialised:
                throw new SocketProtocolException(SocketClosure.TooManyInitialisations);
            case SocketMessageType.ConnectionInit:
                _isInitialised = true;
                return InitialiseAsync(message.ReadAuthorization());
            case SocketMessageType.Ping:
                _sender.Send(SocketEnvelope.Pong(message.Payload));
                break;
            case SocketMessageType.Subscribe:
                _operations.Start(message.Id!, message.ReadRequest(), _caller ?? throw new SocketProtocolException(SocketClosure.Unauthorized));
                break;
            case SocketMessageType.Complete:
                _operations.Complete(message.Id!);
                break;
        }

        return ValueTask.CompletedTask;
    }

    private async ValueTask InitialiseAsync(string? authorization)
    {
        var resolution = await _authenticate(authorization);
        if (!resolution.IsAccepted)
        {
            _sender.Close(resolution.Refusal.StatusCode >= 500
                ? SocketClosure.Unavailable
                : SocketClosure.Forbidden(resolution.Refusal.Error.Message));
            return;
        }

        _expires = resolution.Expires;
        Volatile.Write(ref _receivedAt, _clock.GetTimestamp());
        _caller = resolution.Caller;
        _sender.Send(SocketEnvelope.Acknowledge);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A socket failed.")]
    private partial void LogFailure(Exception error);
}
