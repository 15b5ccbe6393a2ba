using System.Buffers;
using System.IO.Pipelines;

namespace Assistant.Engine.Transports.EventStreams;

/// <summary>
/// Passes an answer on as one line, whatever line breaks it has: in JSON they stand between tokens only, where a space
/// says the same.
/// </summary>
internal sealed class EventStreamWriter(PipeWriter output) : PipeWriter
{
    private static readonly SearchValues<byte> LineBreaks = SearchValues.Create("\r\n"u8);

    private Memory<byte> _handedOut;

    /// <inheritdoc/>
    public override Memory<byte> GetMemory(int sizeHint = 0) => _handedOut = output.GetMemory(sizeHint);

    /// <inheritdoc/>
    public override Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    /// <inheritdoc/>
    public override void Advance(int bytes)
    {
        var written = _handedOut.Span[..bytes];
        for (var at = written.IndexOfAny(LineBreaks); at >= 0; at = written.IndexOfAny(LineBreaks))
        {
            written[at] = (byte)' ';
            written = written[(at + 1)..];
        }

        output.Advance(bytes);
        _handedOut = _handedOut[bytes..];
    }

    /// <inheritdoc/>
    public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default) => output.FlushAsync(cancellationToken);

    /// <inheritdoc/>
    public override void CancelPendingFlush() => output.CancelPendingFlush();

    /// <inheritdoc/>
    public override void Complete(Exception? exception = null) => output.Complete(exception);
}
