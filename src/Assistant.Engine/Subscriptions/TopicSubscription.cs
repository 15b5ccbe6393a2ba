using System.Threading.Channels;
using Assistant.Engine.Sql.Topics;

namespace Assistant.Engine.Subscriptions;

/// <summary>
/// The events of a topic for one subscriber, in order and each once. It is enumerated once; the enumeration ends when the subscription
/// is disposed or the server stops, and fails with <see cref="SubscriberTooSlowException"/> where events came faster than they were
/// taken, or with <see cref="PositionNotKeptException"/> where some have been deleted unread.
/// </summary>
public sealed class TopicSubscription : IAsyncEnumerable<TopicEvent>, IAsyncDisposable
{
    private readonly TopicFeed _feed;
    private readonly Channel<TopicEvent> _queue;
    private long _position;
    private long _offered;
    private int _isEnumerated;
    private int _isDisposed;

    internal TopicSubscription(TopicFeed feed, long position, int capacity)
    {
        _feed = feed;
        _position = position;
        _queue = Channel.CreateBounded<TopicEvent>(new BoundedChannelOptions(capacity) { SingleReader = true, SingleWriter = true });
    }

    /// <summary>The topic.</summary>
    public Topic Topic => _feed.Topic;

    /// <summary>The position of the last event that was delivered, or that the subscription began after.</summary>
    public long Position => Volatile.Read(ref _position);

    internal bool IsEnded => Volatile.Read(ref _isDisposed) == 1;

    /// <inheritdoc/>
    public async IAsyncEnumerator<TopicEvent> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        if (Interlocked.Exchange(ref _isEnumerated, 1) == 1)
        {
            throw new InvalidOperationException("A subscription is enumerated once.");
        }

        // What lies behind is read at the subscriber's own speed, until there is nothing more between it and what is read for all.
        while (!_feed.TryAttach(this))
        {
            var page = await _feed.CatchUpAsync(Position, cancellationToken);
            if (page.Count == 0)
            {
                throw new PositionNotKeptException(Topic, Position);
            }

            foreach (var next in page)
            {
                if (IsEnded)
                {
                    yield break;
                }

                if (next.Position != Position + 1)
                {
                    throw new PositionNotKeptException(Topic, Position);
                }

                Volatile.Write(ref _position, next.Position);
                yield return next;
            }
        }

        await foreach (var next in _queue.Reader.ReadAllAsync(cancellationToken))
        {
            Volatile.Write(ref _position, next.Position);
            yield return next;
        }
    }

    /// <summary>Stops listening; an enumeration under way ends after what is queued already.</summary>
    public ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) == 0)
        {
            _feed.Leave(this);
            _queue.Writer.TryComplete();
        }

        return ValueTask.CompletedTask;
    }

    // The feed uses these one after the other, under its lock.
    internal bool IsAttached { get; private set; }

    internal void Attach()
    {
        IsAttached = true;
        _offered = Position;
    }

    internal bool Offer(TopicEvent next)
    {
        if (next.Position <= _offered)
        {
            return true;
        }

        if (!_queue.Writer.TryWrite(next))
        {
            // What is queued is delivered first, so it ends where it says.
            _queue.Writer.TryComplete(new SubscriberTooSlowException(Topic, _offered));
            return false;
        }

        _offered = next.Position;
        return true;
    }

    internal void EndUnkept() => _queue.Writer.TryComplete(new PositionNotKeptException(Topic, _offered));

    internal void End() => _queue.Writer.TryComplete();
}
