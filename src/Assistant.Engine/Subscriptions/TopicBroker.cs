using System.Threading.Channels;
using Assistant.Engine.Sql;
using Assistant.Engine.Sql.Topics;
using Microsoft.Extensions.Logging;

namespace Assistant.Engine.Subscriptions;

/// <summary>
/// Reads each topic that somebody listens to once, however many do, when it's woken: by the listener, by this instance's own commits,
/// or by the sweep, which compares positions and so finds what no notification told of.
/// </summary>
public sealed partial class TopicBroker : ITopicBroker, IAsyncDisposable
{
    private readonly IEventLog _log;
    private readonly ITopicListener _listener;
    private readonly TimeProvider _clock;
    private readonly ILogger<TopicBroker> _logger;
    private readonly Lock _gate = new();
    private readonly Dictionary<Topic, TopicFeed> _feeds = [];
    private readonly Coalescer<Topic, TopicState> _states;
    private readonly Coalescer<TopicPosition, IReadOnlyList<TopicEvent>> _reads;
    private readonly CancellationTokenSource _stopping = new();
    private readonly TaskCompletionSource _isNeeded = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Channel<bool> _sweeps = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private int _isFailing;

    /// <summary>Prepares the broker. It hears of other instances while <see cref="RunAsync"/> runs.</summary>
    /// <param name="log">Where events are read.</param>
    /// <param name="listener">What hears of them; it isn't asked to listen before the first subscription.</param>
    /// <param name="options">Its bounds.</param>
    /// <param name="clock">What intervals go by.</param>
    /// <param name="logger">Told where reading fails.</param>
    public TopicBroker(
        IEventLog log, ITopicListener listener, TopicBrokerOptions options, TimeProvider clock, ILogger<TopicBroker> logger)
    {
        (_log, _listener, _clock, _logger, Options) = (log, listener, clock, logger, options);
        _states = new(topics => TellAsync(_log.FindStatesAsync(topics, Stopping)), maxRuns: 1, options.TopicsPerRead);
        _reads = new(after => TellAsync(_log.ReadAsync(after, options.PageSize, Stopping)), options.Readers, options.TopicsPerRead);
        Stopping = _stopping.Token;
    }

    /// <summary>How many topics are listened to on this instance.</summary>
    public int TopicCount
    {
        get
        {
            lock (_gate)
            {
                return _feeds.Count;
            }
        }
    }

    internal TopicBrokerOptions Options { get; }

    internal CancellationToken Stopping { get; }

    /// <inheritdoc/>
    public async ValueTask<TopicSubscription> SubscribeAsync(Topic topic, long? after, CancellationToken cancellationToken)
    {
        var feed = Enter(topic);
        try
        {
            _isNeeded.TrySetResult();
            var state = await FindSettledAsync(topic, cancellationToken);
            return after is not { } position || state.CanContinueFrom(position)
                ? feed.Add(state.Position, after)
                : throw new PositionNotKeptException(topic, position);
        }
        catch
        {
            Leave(feed);
            throw;
        }
    }

    /// <inheritdoc/>
    public void Wake(Topic topic) => Find(topic)?.Wake();

    /// <inheritdoc/>
    public void Offer(Topic topic, IReadOnlyList<TopicEvent> events)
    {
        if (Find(topic) is { } feed && !feed.TryGive(events))
        {
            feed.Wake();
        }
    }

    /// <summary>Listens and sweeps until it's cancelled, from the first subscription on.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, Stopping);
        try
        {
            await _isNeeded.Task.WaitAsync(ending.Token);
            await using var timer = _clock.CreateTimer(
                static broker => ((TopicBroker)broker!).SweepSoon(), this, Options.SweepInterval, Options.SweepInterval);
            // What was published before listening began went unheard.
            var listening = _listener.ListenAsync(SweepSoon, Wake, ending.Token);
            try
            {
                await foreach (var _ in _sweeps.Reader.ReadAllAsync(ending.Token))
                {
                    await SweepAsync();
                }
            }
            finally
            {
                await listening;
            }
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        foreach (var feed in Feeds())
        {
            feed.End();
        }
    }

    internal void Leave(TopicFeed feed)
    {
        lock (_gate)
        {
            if (--feed.Subscribers == 0)
            {
                _feeds.Remove(feed.Topic);
            }
        }
    }

    /// <summary>The next events of a topic; waits where the database is away.</summary>
    internal async Task<IReadOnlyList<TopicEvent>> ReadAsync(TopicPosition after, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return await _reads.AskAsync(after).WaitAsync(cancellationToken);
            }
            catch (Exception exception) when (exception is DatabaseUnavailableException or StatementTimeoutException)
            {
                await Task.Delay(Options.RetryPause, _clock, cancellationToken);
            }
        }
    }

    // Whoever waits keeps nobody else waiting, and no connection.
    private async Task<TopicState> FindSettledAsync(Topic topic, CancellationToken cancellationToken)
    {
        var began = _clock.GetTimestamp();
        for (var pause = Options.ShortestSettlePause; ; pause = pause < Options.RetryPause ? 2 * pause : pause)
        {
            var state = await _states.AskAsync(topic).WaitAsync(cancellationToken);
            if (state.IsSettled)
            {
                return state;
            }

            if (_clock.GetElapsedTime(began) > Options.LongestSettling)
            {
                throw new DatabaseUnavailableException(new TimeoutException($"Somebody has been changing {topic.Kind} {topic.Key} since before it was listened to."));
            }

            await Task.Delay(pause, _clock, cancellationToken);
        }
    }

    private TopicFeed? Find(Topic topic)
    {
        lock (_gate)
        {
            return _feeds.GetValueOrDefault(topic);
        }
    }

    private TopicFeed Enter(Topic topic)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_stopping.IsCancellationRequested, this);
            if (!_feeds.TryGetValue(topic, out var feed))
            {
                _feeds.Add(topic, feed = new TopicFeed(topic, this));
            }

            feed.Subscribers++;
            return feed;
        }
    }

    private TopicFeed[] Feeds()
    {
        lock (_gate)
        {
            return [.. _feeds.Values];
        }
    }

    private void SweepSoon() => _sweeps.Writer.TryWrite(true);

    private async Task SweepAsync()
    {
        // What a feed has read is looked at first, since it may read on meanwhile.
        var known = Feeds().Select(feed => (Feed: feed, feed.Read)).Where(item => item.Read is not null).ToArray();
        if (known.Length == 0)
        {
            return;
        }

        try
        {
            var states = await TellAsync(_log.FindStatesAsync(Array.ConvertAll(known, item => item.Feed.Topic), Stopping));
            for (var i = 0; i < known.Length; i++)
            {
                var (feed, read) = (known[i].Feed, known[i].Read!.Value);
                if (!states[i].CanContinueFrom(read))
                {
                    feed.StartAgain(read, states[i].Position);
                }
                else if (states[i].Position > feed.Read)
                {
                    feed.Wake();
                }
            }
        }
        catch (Exception) when (!Stopping.IsCancellationRequested)
        {
            // It has been told; the next sweep comes.
        }
    }

    // Says once that reading fails, however many wait for it, and once that it doesn't any more.
    private async ValueTask<T> TellAsync<T>(ValueTask<T> reading)
    {
        try
        {
            var result = await reading;
            if (Interlocked.Exchange(ref _isFailing, 0) == 1)
            {
                LogReadAgain();
            }

            return result;
        }
        catch (Exception exception) when (!Stopping.IsCancellationRequested)
        {
            if (Interlocked.Exchange(ref _isFailing, 1) == 0)
            {
                LogFailing(exception);
            }

            throw;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Events can't be read; whoever listens gets them when they can.")]
    private partial void LogFailing(Exception exception);

    [LoggerMessage(Level = LogLevel.Information, Message = "Events are read again.")]
    private partial void LogReadAgain();
}
