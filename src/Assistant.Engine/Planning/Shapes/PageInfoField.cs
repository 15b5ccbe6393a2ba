namespace Assistant.Engine.Planning.Shapes;

/// <summary>The fields of <c>pageInfo</c>.</summary>
public enum PageInfoField
{
    /// <summary><c>hasNextPage</c>.</summary>
    HasNextPage,

    /// <summary><c>hasPreviousPage</c>.</summary>
    HasPreviousPage,

    /// <summary><c>startCursor</c>.</summary>
    StartCursor,

    /// <summary><c>endCursor</c>.</summary>
    EndCursor,

    /// <summary><c>__typename</c>.</summary>
    TypeName,
}
