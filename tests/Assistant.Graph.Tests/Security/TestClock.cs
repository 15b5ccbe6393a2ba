namespace Assistant.Graph.Tests.Security;

/// <summary>A clock that stands until it is moved.</summary>
internal sealed class TestClock(DateTimeOffset now) : TimeProvider
{
    internal DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
