using System.Buffers;
using System.IO.Pipelines;

namespace Assistant.Engine.Transports.Sockets;

/// <summary>
/// Gathers one message in a pooled buffer: a short one goes out in one frame, a long one in several while it arrives. It
/// holds no buffer between messages.
/// </summary>
internal sealed class SocketFrameWriter(Func<ReadOnlyMemory<byte>, bool, ValueTask> send) : PipeWriter
{
    private const int FrameBytes = 64 * 1024;
    private const int SmallestBuffer = 512;

    private byte[]? _buffer;
    private int _length;

    /// <inheritdoc/>
    public override Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(Math.Max(sizeHint, 1));
        return _buffer.AsMemory(_length);
    }

    /// <inheritdoc/>
    public override Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    /// <inheritdoc/>
    public override void Advance(int bytes) => _length += bytes;

    /// <inheritdoc/>
    public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default) =>
        _length < FrameBytes ? ValueTask.FromResult(default(FlushResult)) : SendFrameAsync();

    /// <summary>Sends what is left as the message's end.</summary>
    internal async ValueTask EndMessageAsync()
    {
        await send(_buffer.AsMemory(0, _length), true);
        Release();
    }

    /// <summary>Gives the buffer back, whatever is in it.</summary>
    internal void Release()
    {
        if (_buffer is not null)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = null;
        }

        _length = 0;
    }

    /// <summary>Forgets the buffer without giving it back, because a frame of it may still be on its way.</summary>
    internal void Abandon()
    {
        _buffer = null;
        _length = 0;
    }

    /// <inheritdoc/>
    public override void CancelPendingFlush()
    {
        // A message that has begun is sent to its end, or its socket is closed.
    }

    /// <inheritdoc/>
    public override void Complete(Exception? exception = null) => Release();

    private async ValueTask<FlushResult> SendFrameAsync()
    {
        await send(_buffer.AsMemory(0, _length), false);
        _length = 0;
        return default;
    }

    private void Reserve(int bytes)
    {
        if (_buffer is null)
        {
            _buffer = ArrayPool<byte>.Shared.Rent(Math.Max(bytes, SmallestBuffer));
        }
        else if (_buffer.Length - _length < bytes)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_buffer.Length * 2, _length + bytes));
            _buffer.AsSpan(0, _length).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }
    }
}
