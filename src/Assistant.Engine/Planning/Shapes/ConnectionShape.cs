namespace Assistant.Engine.Planning.Shapes;

/// <summary>What of a connection is selected, and what its page needs to know.</summary>
public sealed record ConnectionShape
{
    /// <summary>The connection's fields, in the order of the answer.</summary>
    public required IReadOnlyList<ConnectionPartShape> Parts { get; init; }

    /// <summary>The page; null where no items are read.</summary>
    public required PageShape? Page { get; init; }
}
