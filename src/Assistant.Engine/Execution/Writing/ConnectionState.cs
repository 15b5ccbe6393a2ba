namespace Assistant.Engine.Execution.Writing;

/// <summary>The connection of a level that is being written.</summary>
internal sealed class ConnectionState
{
    /// <summary>For connections without items.</summary>
    public static ConnectionState Empty { get; } = new();

    /// <summary>Whether a connection has begun and not ended.</summary>
    public bool IsOpen { get; set; }

    /// <summary>Where the connection is written; null before the first begins.</summary>
    public JsonBuffer? Output { get; set; }

    /// <summary>How many items are written.</summary>
    public int Count { get; set; }

    /// <summary>How many items the page may hold.</summary>
    public int Size { get; set; }

    /// <summary>Whether the surplus row was seen: there are more items on the side that the page grows towards.</summary>
    public bool HasMore { get; set; }

    /// <summary>Items that are kept aside, for <c>nodes</c> and <c>edges</c> in the order of the answer; empty where they are streamed.</summary>
    public IReadOnlyList<JsonBuffer> Items { get; init; } = [];

    /// <summary>The first item's cursor; null where none is shown.</summary>
    public JsonBuffer? StartCursor { get; init; }

    /// <summary>The last item's cursor; null where none is shown.</summary>
    public JsonBuffer? EndCursor { get; init; }
}
