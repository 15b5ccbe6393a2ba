using Assistant.Engine.Planning.Intents;
using Assistant.Engine.Planning.Paging;
using Assistant.Engine.Planning.Parameters;

namespace Assistant.Engine.Planning.Shapes;

/// <summary>What of a connection is selected, and what its page needs to know.</summary>
public sealed record ConnectionShape
{
    /// <summary>The connection's fields, in the order of the answer.</summary>
    public required IReadOnlyList<ConnectionPartShape> Parts { get; init; }

    /// <summary>The page; null where no items are read.</summary>
    public required PageShape? Page { get; init; }
}

/// <summary>How a page's edges and limits are told from its rows.</summary>
public sealed record PageShape
{
    /// <summary>The number of items that the page may hold.</summary>
    public required PageSizeSource Size { get; init; }

    /// <summary>Whether the page is taken from the end of the list.</summary>
    public required bool IsReversed { get; init; }

    /// <summary>Whether one row more is read, to tell whether there are more.</summary>
    public required bool HasSurplus { get; init; }

    /// <summary>Whether the page starts after a cursor (or, from the end, ends before one), so that something lies on its other side.</summary>
    public required bool IsBounded { get; init; }

    /// <summary>The text of cursors; null where none is selected.</summary>
    public CursorFormat? CursorFormat { get; init; }

    /// <summary>The values of a row's cursor; empty where none is selected.</summary>
    public IReadOnlyList<OutputColumn> CursorValues { get; init; } = [];

    /// <summary>How many rows a page from the end has, its surplus row included; null for pages from the start.</summary>
    public OutputColumn? RowCount { get; init; }
}

/// <summary>One field of a connection.</summary>
public abstract record ConnectionPartShape(string ResponseName);

/// <summary><c>nodes</c> or <c>edges</c>.</summary>
public sealed record ItemsShape(string ResponseName, ItemShape Item) : ConnectionPartShape(ResponseName);

/// <summary><c>pageInfo</c>.</summary>
public sealed record PageInfoShape(string ResponseName, IReadOnlyList<PageInfoFieldShape> Fields) : ConnectionPartShape(ResponseName);

/// <summary><c>totalCount</c>, which an earlier statement has counted.</summary>
public sealed record TotalCountShape(string ResponseName, StoreReference Store) : ConnectionPartShape(ResponseName);

/// <summary><c>__typename</c>.</summary>
public sealed record ConnectionTypeNameShape(string ResponseName, string TypeName) : ConnectionPartShape(ResponseName);

/// <summary>An item of a list: a node, or an edge around one.</summary>
public abstract record ItemShape;

/// <summary>An item of <c>nodes</c>.</summary>
public sealed record NodeItemShape(ObjectShape Node) : ItemShape;

/// <summary>An item of <c>edges</c>.</summary>
public sealed record EdgeItemShape(IReadOnlyList<EdgeFieldShape> Fields) : ItemShape;

/// <summary>A field of an edge.</summary>
public abstract record EdgeFieldShape(string ResponseName);

/// <summary><c>cursor</c>.</summary>
public sealed record EdgeCursorShape(string ResponseName) : EdgeFieldShape(ResponseName);

/// <summary><c>node</c>.</summary>
public sealed record EdgeNodeShape(string ResponseName, ObjectShape Node) : EdgeFieldShape(ResponseName);

/// <summary><c>__typename</c> of an edge.</summary>
public sealed record EdgeTypeNameShape(string ResponseName, string TypeName) : EdgeFieldShape(ResponseName);

/// <summary>A field of <c>pageInfo</c>.</summary>
public sealed record PageInfoFieldShape(string ResponseName, PageInfoField Field);

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
