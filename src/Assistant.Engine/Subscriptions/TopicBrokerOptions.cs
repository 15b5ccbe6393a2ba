namespace Assistant.Engine.Subscriptions;

/// <summary>The bounds of a <see cref="TopicBroker"/>.</summary>
public sealed record TopicBrokerOptions
{
    /// <summary>How many events wait for a subscriber before it counts as too slow.</summary>
    public int QueueCapacity { get; init; } = 1024;

    /// <summary>The most events of one topic in one read.</summary>
    public int PageSize { get; init; } = 200;

    /// <summary>The most topics in one read.</summary>
    public int TopicsPerRead { get; init; } = 256;

    /// <summary>How many reads may be under way at once; topics that wake meanwhile are read together by the next one.</summary>
    public int Readers { get; init; } = 2;

    /// <summary>How often all topics that somebody listens to are compared with the database, whatever was notified.</summary>
    public TimeSpan SweepInterval { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How soon it's asked again whether those have ended who looked too early to tell a new listener; each time later.</summary>
    public TimeSpan ShortestSettlePause { get; init; } = TimeSpan.FromMilliseconds(10);

    /// <summary>How long a new listener waits for them before it fails as it does where the database is away.</summary>
    public TimeSpan LongestSettling { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a read waits that found the database away, before it's tried again.</summary>
    public TimeSpan RetryPause { get; init; } = TimeSpan.FromMilliseconds(250);
}
