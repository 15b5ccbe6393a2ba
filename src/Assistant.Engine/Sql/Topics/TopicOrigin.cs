namespace Assistant.Engine.Sql.Topics;

/// <summary>
/// What an instance calls itself in notifications of events that it hands to its own listeners, so that these aren't read once more.
/// </summary>
public sealed record TopicOrigin
{
    /// <summary>The name, different for each instance.</summary>
    public string Name { get; } = Guid.NewGuid().ToString("N");
}
