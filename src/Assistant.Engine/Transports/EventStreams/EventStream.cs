using System.Buffers;
using System.IO.Pipelines;
using Assistant.Engine.Errors;
using Assistant.Engine.Execution;
using Assistant.Engine.Execution.Writing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Assistant.Engine.Transports.EventStreams;

/// <summary>One answer in server-sent events: a <c>next</c> for each result, comments while there is none, <c>complete</c>.</summary>
internal sealed class EventStream : IStreamConnection, IDisposable
{
    private static readonly GraphQLError TokenExpired = new() { Message = "The token has expired.", Code = ErrorCodes.NotAuthenticated };

    private readonly HttpContext _context;
    private readonly GraphQLStreamOptions _options;
    private readonly TimeProvider _clock;
    private readonly DateTimeOffset _expires;
    private readonly CancellationTokenSource _ended;
    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly PipeWriter _output;
    private long _writtenAt;
    private volatile bool _goesAway;

    /// <summary>Prepares the answer to a request.</summary>
    /// <param name="context">The request.</param>
    /// <param name="options">How often to say that the server is still there.</param>
    /// <param name="clock">The time.</param>
    /// <param name="expires">The moment at which the stream ends because the token doesn't count any more.</param>
    internal EventStream(HttpContext context, GraphQLStreamOptions options, TimeProvider clock, DateTimeOffset expires)
    {
        _context = context;
        _options = options;
        _clock = clock;
        _expires = expires;
        _ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        _output = context.Response.BodyWriter;
        _writtenAt = clock.GetTimestamp();
        Ended = _ended.Token;
    }

    /// <summary>Cancelled when the client is gone, or the stream must end for another reason.</summary>
    internal CancellationToken Ended { get; }

    /// <inheritdoc/>
    public void Dispose() => _ended.Dispose();

    /// <inheritdoc/>
    public void GoAway()
    {
        _goesAway = true;
        End();
    }

    /// <inheritdoc/>
    public void Sweep(long timestamp, DateTimeOffset now)
    {
        if (now >= _expires)
        {
            End();
        }
        else if (_clock.GetElapsedTime(Volatile.Read(ref _writtenAt), timestamp) >= _options.KeepAliveInterval && _writing.Wait(0, CancellationToken.None))
        {
            _ = BeatAsync();
        }
    }

    /// <summary>Writes the answer's head.</summary>
    internal void WriteHead()
    {
        var headers = _context.Response.Headers;
        headers.ContentType = "text/event-stream; charset=utf-8";
        headers.CacheControl = "no-store";

        // Proxies of nginx's kind would wait for more.
        headers["X-Accel-Buffering"] = "no";
        _context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
    }

    /// <summary>Lets the client know that its stream is open, before there is an event.</summary>
    internal async ValueTask OpenAsync()
    {
        WriteHead();
        await WriteAsync(static (output, _) => output.Write(":\n\n"u8), 0);
    }

    /// <summary>Sends the answer of every event, until there are no more or the client may have none.</summary>
    internal async ValueTask CopyAsync(IAsyncEnumerable<ExecutionResult> events)
    {
        try
        {
            await foreach (var answer in events.WithCancellation(Ended))
            {
                await using (answer)
                {
                    if (HasExpired())
                    {
                        await FailAsync([TokenExpired]);
                        return;
                    }

                    await SendAsync(answer);
                }
            }
        }
        catch (GraphQLException error)
        {
            await FailAsync(error.Errors);
            return;
        }
        catch (OperationCanceledException) when (!_context.RequestAborted.IsCancellationRequested)
        {
            // A client whose stream ends without a word comes back, which is what it should do when a server stops.
            if (!_goesAway)
            {
                await FailAsync([TokenExpired]);
            }

            return;
        }

        await CompleteAsync();
    }

    /// <summary>Sends one answer.</summary>
    internal async ValueTask SendAsync(ExecutionResult answer)
    {
        await _writing.WaitAsync(_context.RequestAborted);
        try
        {
            _output.Write("event: next\ndata: "u8);
            await answer.CopyToAsync(new EventStreamWriter(_output), _context.RequestAborted);
            _output.Write("\n\n"u8);
            await FlushAsync();
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <summary>Says that there is nothing more.</summary>
    internal ValueTask CompleteAsync() => WriteAsync(static (output, _) => output.Write("event: complete\ndata: \n\n"u8), 0);

    /// <summary>Waits for what is being written; nothing is written after it.</summary>
    internal Task CloseAsync() => _writing.WaitAsync(CancellationToken.None);

    private async ValueTask FailAsync(IReadOnlyList<GraphQLError> errors)
    {
        await WriteAsync(
            static (output, errors) =>
            {
                using var answer = new JsonBuffer();
                AnswerWriter.WriteRequestErrors(answer, errors);
                output.Write("event: next\ndata: "u8);
                output.Write(answer.Written);
                output.Write("\n\n"u8);
            },
            errors);
        await CompleteAsync();
    }

    private async ValueTask WriteAsync<T>(Action<PipeWriter, T> write, T state)
    {
        await _writing.WaitAsync(_context.RequestAborted);
        try
        {
            write(_output, state);
            await FlushAsync();
        }
        finally
        {
            _writing.Release();
        }
    }

    // The writing is the caller's.
    private async Task BeatAsync()
    {
        try
        {
            _output.Write(":\n\n"u8);
            await FlushAsync();
        }
        catch (Exception error) when (error is OperationCanceledException or IOException or InvalidOperationException)
        {
            _context.Abort();
        }
        finally
        {
            _writing.Release();
        }
    }

    private async ValueTask FlushAsync()
    {
        var flush = _output.FlushAsync(_context.RequestAborted);
        if (!flush.IsCompleted)
        {
            try
            {
                await flush.AsTask().WaitAsync(_options.StallGrace, _clock, _context.RequestAborted);
            }
            catch (TimeoutException)
            {
                throw new ClientStalledException();
            }
        }

        Volatile.Write(ref _writtenAt, _clock.GetTimestamp());
    }

    private bool HasExpired() => _clock.GetUtcNow() >= _expires;

    private void End()
    {
        try
        {
            // What a source lets go of isn't the sweep's work.
            _ = _ended.CancelAsync();
        }
        catch (ObjectDisposedException)
        {
            // It has ended meanwhile.
        }
    }
}
