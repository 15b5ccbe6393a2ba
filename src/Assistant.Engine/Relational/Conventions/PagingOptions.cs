namespace Assistant.Engine.Relational.Conventions;

/// <summary>How many items connections return.</summary>
public sealed record PagingOptions
{
    /// <summary>Items of a page where the client asks for no number.</summary>
    public int DefaultPageSize { get; init; } = 20;

    /// <summary>The most items that a client may ask for.</summary>
    public int MaxPageSize { get; init; } = 100;

    /// <summary>
    /// The most items that one operation may ask for: the sizes of nested pages multiply, those of pages side by side add up.
    /// </summary>
    public long MaxItems { get; init; } = 1_000_000;

    /// <summary>Groups where the client asks for no number.</summary>
    public int DefaultGroups { get; init; } = 100;

    /// <summary>The most groups that a client may ask for.</summary>
    public int MaxGroups { get; init; } = 1000;

    /// <summary>How many keys groups may have.</summary>
    public int MaxGroupKeys { get; init; } = 4;

    /// <summary>How many ids <c>nodes(ids:)</c> may name.</summary>
    public int MaxNodeIds { get; init; } = 50;
}
