namespace Assistant.Engine.Tests.Transports.Streams;

/// <summary>The system's clock, moved by as much as a test wants.</summary>
internal sealed class MovedClock : TimeProvider
{
    private long _offset;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddTicks(Volatile.Read(ref _offset));

    internal void Move(TimeSpan by) => Interlocked.Add(ref _offset, by.Ticks);
}
