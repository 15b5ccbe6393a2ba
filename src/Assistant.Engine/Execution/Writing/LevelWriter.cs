using Assistant.Engine.Planning.Shapes;

namespace Assistant.Engine.Execution.Writing;

/// <summary>How the rows of one level are told apart and written.</summary>
internal sealed class LevelWriter
{
    /// <summary>Tells the level's rows apart.</summary>
    public required KeyReader Key { get; init; }

    /// <summary>The stores that have one entry for each row.</summary>
    public required int[] Stores { get; init; }

    /// <summary>The column that is missing where an id of <c>nodes</c> leads to no row; null for other levels.</summary>
    public int? Presence { get; init; }

    /// <summary>Writes a row as an object; null where the rows are items of a connection, or aren't written.</summary>
    public ObjectWriter? Object { get; init; }

    /// <summary>Writes the connection whose items the rows are; null for other levels.</summary>
    public ConnectionWriter? Connection { get; init; }

    /// <summary>The place of a page's number of rows; null where the page isn't taken from the end.</summary>
    public int? RowCount { get; init; }

    /// <summary>The page.</summary>
    public PageShape? Page => Connection?.Page;
}
