using System.Text.Json;
using System.Threading.Channels;

namespace Assistant.Graph.Tests.Resilience;

/// <summary>Takes a subscription's events as they come, for a test that looks at them one by one.</summary>
internal sealed class EventInbox : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Channel<JsonElement> _events = Channel.CreateUnbounded<JsonElement>();
    private readonly CancellationTokenSource _leaving = new();

    /// <summary>Begins to read.</summary>
    internal EventInbox(Func<CancellationToken, IAsyncEnumerable<JsonElement>> connect)
    {
        End = ReadAsync(connect(_leaving.Token));
    }

    /// <summary>Ends with <c>complete</c>, or fails as the subscription does.</summary>
    internal Task End { get; }

    /// <summary>The root field of the next event.</summary>
    internal async Task<JsonElement> NextAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        return (await _events.Reader.ReadAsync(patience.Token)).EnumerateObject().Single().Value;
    }

    /// <summary>How many events haven't been looked at.</summary>
    internal int Left => _events.Reader.Count;

    /// <summary>Waits for the end; the failure where there is one.</summary>
    internal async Task<Exception?> EndAsync()
    {
        await End.WaitAsync(Patience).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return End.Exception?.InnerException;
    }

    public async ValueTask DisposeAsync()
    {
        await _leaving.CancelAsync();
        await End.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task ReadAsync(IAsyncEnumerable<JsonElement> events)
    {
        try
        {
            await foreach (var data in events)
            {
                _events.Writer.TryWrite(data);
            }
        }
        catch (Exception error)
        {
            _events.Writer.TryComplete(error);
            throw;
        }

        _events.Writer.TryComplete();
    }
}
