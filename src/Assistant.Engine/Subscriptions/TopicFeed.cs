using Assistant.Engine.Sql.Topics;

namespace Assistant.Engine.Subscriptions;

/// <summary>One topic that somebody on this instance listens to: read once, given to all.</summary>
internal sealed class TopicFeed(Topic topic, TopicBroker broker)
{
    private readonly Lock _gate = new();
    private readonly HashSet<TopicSubscription> _live = [];
    private long? _read;
    private bool _isReading;
    private bool _isWoken;

    public Topic Topic => topic;

    /// <summary>How many subscriptions there are, under way or made; the broker counts, under its own lock.</summary>
    public int Subscribers { get; set; }

    /// <summary>The position up to which events were given to all; null before the first subscription stands.</summary>
    public long? Read
    {
        get
        {
            lock (_gate)
            {
                return _read;
            }
        }
    }

    /// <summary>Adds a subscriber.</summary>
    /// <param name="present">The topic's position, read after the subscriber came.</param>
    /// <param name="after">The position behind which it wants events; null for the present.</param>
    public TopicSubscription Add(long present, long? after)
    {
        TopicSubscription subscription;
        lock (_gate)
        {
            var read = _read ??= present;
            subscription = new TopicSubscription(this, after ?? Math.Max(present, read), broker.Options.QueueCapacity);
            if (subscription.Position >= read)
            {
                AttachLocked(subscription);
            }
        }

        WakeAgain();
        return subscription;
    }

    /// <summary>
    /// Makes a subscriber one of those that events are given to, where nothing lies between; true also where it has been one, or ended.
    /// </summary>
    public bool TryAttach(TopicSubscription subscription)
    {
        lock (_gate)
        {
            if (subscription.IsEnded || subscription.IsAttached)
            {
                return true;
            }

            if (subscription.Position < _read)
            {
                return false;
            }

            AttachLocked(subscription);
        }

        // It was the first, perhaps, and others' wakes went by.
        WakeAgain();
        return true;
    }

    /// <summary>The next events for a subscriber that is behind.</summary>
    public Task<IReadOnlyList<TopicEvent>> CatchUpAsync(long position, CancellationToken cancellationToken) =>
        broker.ReadAsync(new TopicPosition(topic, position), cancellationToken);

    /// <summary>Gives a subscriber nothing more.</summary>
    public void Leave(TopicSubscription subscription)
    {
        lock (_gate)
        {
            _live.Remove(subscription);
        }

        broker.Leave(this);
    }

    /// <summary>Reads what there is, now or as soon as a read that is under way has ended.</summary>
    public void Wake()
    {
        lock (_gate)
        {
            _isWoken = true;
        }

        WakeAgain();
    }

    /// <summary>
    /// Gives what was just committed on this instance without reading it, where nothing lies between that and what was given before;
    /// false where it has to be read.
    /// </summary>
    public bool TryGive(IReadOnlyList<TopicEvent> events)
    {
        lock (_gate)
        {
            if (_live.Count == 0)
            {
                // Who is about to listen reads it then.
                _isWoken = true;
                return true;
            }

            if (events[0].Position != _read + 1)
            {
                return events[^1].Position <= _read;
            }

            foreach (var next in events)
            {
                _live.RemoveWhere(subscription => !subscription.Offer(next));
            }

            _read = events[^1].Position;
            return true;
        }
    }

    /// <summary>
    /// Ends those who wait for events that will never come: the log was emptied, or nothing was recorded for a while, since the instance
    /// hadn't said for long that it listens.
    /// </summary>
    public void StartAgain(long read, long found)
    {
        lock (_gate)
        {
            if (_read == read)
            {
                _read = found;
                EndLocked(static subscription => subscription.EndUnkept());
            }
        }
    }

    /// <summary>Ends all subscriptions, since the server stops.</summary>
    public void End()
    {
        lock (_gate)
        {
            EndLocked(static subscription => subscription.End());
        }
    }

    private void WakeAgain()
    {
        lock (_gate)
        {
            if (!_isWoken || _isReading || _live.Count == 0)
            {
                return;
            }

            _isReading = true;
        }

        _ = ReadAllAsync();
    }

    private async Task ReadAllAsync()
    {
        while (TakeWake() is { } after)
        {
            try
            {
                var page = await broker.ReadAsync(new TopicPosition(topic, after), broker.Stopping);
                GiveAll(page, isMore: page.Count >= broker.Options.PageSize);
            }
            catch (Exception)
            {
                // The broker has told of it, and the next wake reads again.
                lock (_gate)
                {
                    _isReading = false;
                }

                return;
            }
        }
    }

    private long? TakeWake()
    {
        lock (_gate)
        {
            // What nobody waits for is read when somebody does.
            if (!_isWoken || _live.Count == 0)
            {
                _isReading = false;
                return null;
            }

            _isWoken = false;
            return _read;
        }
    }

    private void GiveAll(IReadOnlyList<TopicEvent> page, bool isMore)
    {
        if (page.Count == 0)
        {
            return;
        }

        lock (_gate)
        {
            // A first subscriber may have moved on what counts as read meanwhile; what lies before that is nobody's.
            if (page[0].Position > _read + 1)
            {
                EndLocked(static subscription => subscription.EndUnkept());
            }

            foreach (var next in page)
            {
                _live.RemoveWhere(subscription => !subscription.Offer(next));
            }

            _read = Math.Max(page[^1].Position, _read.GetValueOrDefault());
            _isWoken |= isMore;
        }
    }

    private void AttachLocked(TopicSubscription subscription)
    {
        if (_live.Count == 0)
        {
            // Nobody needs what lies before.
            _read = subscription.Position;
        }

        subscription.Attach();
        _live.Add(subscription);
    }

    private void EndLocked(Action<TopicSubscription> end)
    {
        foreach (var subscription in _live)
        {
            end(subscription);
        }

        _live.Clear();
    }
}
