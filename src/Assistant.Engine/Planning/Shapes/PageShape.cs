using Assistant.Engine.Planning.Intents;
using Assistant.Engine.Planning.Paging;
using Assistant.Engine.Planning.Parameters;

namespace Assistant.Engine.Planning.Shapes;

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
