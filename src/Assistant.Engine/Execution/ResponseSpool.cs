using System.Buffers;
using System.IO.Pipelines;
using System.Threading.Channels;

namespace Assistant.Engine.Execution;

/// <summary>
/// Holds an answer between the database, which is read at full speed, and the client, which may be slow. Up to a bound
/// it stays in memory, beyond that it goes to a temporary file, so a client that stalls holds no connection.
/// </summary>
internal sealed class ResponseSpool(ResponseSpoolOptions options) : IAsyncDisposable
{
    private readonly Channel<SpoolSegment> _segments = Channel.CreateUnbounded<SpoolSegment>(
        new UnboundedChannelOptions { SingleReader = true, SingleWriter = true, AllowSynchronousContinuations = false });

    private readonly CancellationTokenSource _abandoned = new();
    private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _bytesInMemory;
    private long _bytesTotal;
    private long _fileLength;
    private FileStream? _file;
    private bool _completed;
    private Task _producer = Task.CompletedTask;

    /// <summary>Cancelled when nobody wants the answer any more.</summary>
    public CancellationToken Abandoned => _abandoned.Token;

    /// <summary>Completed when the first part of a long answer is there.</summary>
    public Task Started => _started.Task;

    /// <summary>The answer's length once it is complete; null before.</summary>
    public long? CompletedLength => Volatile.Read(ref _completed) ? _bytesTotal : null;

    /// <summary>Makes the spool wait for the task that fills it before it lets go of its buffers.</summary>
    public void Attach(Task producer) => _producer = producer;

    /// <summary>
    /// Adds the first <paramref name="length"/> bytes of a rented array, which the spool returns to the pool. From then on
    /// the answer is on its way.
    /// </summary>
    /// <exception cref="ResponseTooLargeException">The answer is longer than the spool may hold for a slow client.</exception>
    public void Append(byte[] rented, int length)
    {
        Add(rented, length);
        _started.TrySetResult();
    }

    /// <summary>
    /// Adds the last part and says that the answer is whole. Who waits for a short answer waits for the task that makes it,
    /// which gives its connection back first and goes on without a change of thread.
    /// </summary>
    public void Complete(byte[] rented, int length)
    {
        Add(rented, length);
        Volatile.Write(ref _completed, true);
        _segments.Writer.TryComplete();
    }

    /// <summary>Says that the answer broke off.</summary>
    public void BreakOff(Exception error) => _segments.Writer.TryComplete(error);

    /// <summary>Writes the answer as it arrives.</summary>
    /// <exception cref="ClientStalledException">The client takes too little of it.</exception>
    public async ValueTask CopyToAsync(PipeWriter writer, CancellationToken cancellationToken)
    {
        try
        {
            while (await _segments.Reader.WaitToReadAsync(cancellationToken))
            {
                while (_segments.Reader.TryRead(out var segment))
                {
                    Write(segment, writer);
                    var flush = writer.FlushAsync(cancellationToken);
                    var flushed = flush.IsCompleted ? await flush : await WaitAsync(flush.AsTask(), segment.Length, cancellationToken);
                    if (flushed.IsCompleted || flushed.IsCanceled)
                    {
                        return;
                    }

                    if (_segments.Reader.TryPeek(out _))
                    {
                        // A client that keeps pace with a long answer must not keep the thread from other sockets.
                        await Task.Yield();
                    }
                }
            }
        }
        catch (Exception error) when (error is not OperationCanceledException and not IOException)
        {
            throw new IOException("The answer broke off.", error);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!_producer.IsCompleted)
        {
            await _abandoned.CancelAsync();
            await _producer.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        while (_segments.Reader.TryRead(out var segment))
        {
            if (segment.Rented is not null)
            {
                ArrayPool<byte>.Shared.Return(segment.Rented);
            }
        }

        if (_file is not null)
        {
            await _file.DisposeAsync();
        }

        _abandoned.Dispose();
    }

    private void Add(byte[] rented, int length)
    {
        if (length == 0)
        {
            ArrayPool<byte>.Shared.Return(rented);
            return;
        }

        _bytesTotal += length;
        if (Interlocked.Read(ref _bytesInMemory) + length <= options.MemoryBound)
        {
            Interlocked.Add(ref _bytesInMemory, length);
            _segments.Writer.TryWrite(new SpoolSegment(rented, 0, length));
            return;
        }

        AppendToFile(rented.AsSpan(0, length));
        ArrayPool<byte>.Shared.Return(rented);
    }

    private void Write(SpoolSegment segment, PipeWriter writer)
    {
        if (segment.Rented is not null)
        {
            writer.Write(segment.Rented.AsSpan(0, segment.Length));
            Interlocked.Add(ref _bytesInMemory, -segment.Length);
            ArrayPool<byte>.Shared.Return(segment.Rented);
            return;
        }

        var left = segment.Length;
        var offset = segment.FileOffset;
        while (left > 0)
        {
            var target = writer.GetSpan(Math.Min(left, options.SegmentSize));
            var read = RandomAccess.Read(_file!.SafeFileHandle, target[..Math.Min(left, target.Length)], offset);
            writer.Advance(read);
            left -= read;
            offset += read;
        }
    }

    // The web server counts the rate from the answer's start, so what the network's buffers took at once would buy minutes.
    private async Task<FlushResult> WaitAsync(Task<FlushResult> flush, int length, CancellationToken cancellationToken)
    {
        var patience = TimeSpan.FromSeconds((double)length / options.MinBytesPerSecond);
        try
        {
            return await flush.WaitAsync(patience > options.StallGrace ? patience : options.StallGrace, cancellationToken);
        }
        catch (TimeoutException)
        {
            throw new ClientStalledException();
        }
    }

    private void AppendToFile(ReadOnlySpan<byte> bytes)
    {
        if (_fileLength + bytes.Length > options.FileBound)
        {
            throw new ResponseTooLargeException();
        }

        _file ??= CreateFile();
        RandomAccess.Write(_file.SafeFileHandle, bytes, _fileLength);
        _segments.Writer.TryWrite(new SpoolSegment(null, _fileLength, bytes.Length));
        _fileLength += bytes.Length;
    }

    // The answer is one person's, and nothing of it may outlive the process, not even one that is killed.
    private static FileStream CreateFile()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, BufferSize = 0 };
        if (OperatingSystem.IsWindows())
        {
            options.Share = FileShare.None;
            options.Options = FileOptions.DeleteOnClose;
            return new FileStream(path, options);
        }

        options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var file = new FileStream(path, options);
        File.Delete(path);
        return file;
    }

    private readonly record struct SpoolSegment(byte[]? Rented, long FileOffset, int Length);
}
