namespace Assistant.Engine.Execution.Writing;

/// <summary>The row of a level that is being written.</summary>
internal sealed class LevelState
{
    /// <summary>Makes the state of a level.</summary>
    public LevelState(LevelWriter level, StatementRun run)
    {
        Key = run.NewBuffer();
        Tail = run.NewBuffer();
        if (level.Connection is { } connection)
        {
            var tracks = connection.TrackedCursor is not null;
            Connection = new ConnectionState
            {
                Size = connection.Page!.Size.ResolveSize(run.Parameters),
                Items = connection.IsStreamed ? [] : [.. connection.ItemParts.Select(_ => run.NewBuffer())],
                StartCursor = tracks ? run.NewBuffer() : null,
                EndCursor = tracks ? run.NewBuffer() : null,
            };
        }
    }

    /// <summary>The connection whose items the level's rows are; null for other levels.</summary>
    public ConnectionState? Connection { get; }

    /// <summary>The bytes of the open row's key.</summary>
    public JsonBuffer Key { get; }

    /// <summary>What follows the chained connection in the open row.</summary>
    public JsonBuffer Tail { get; }

    /// <summary>Where the tail goes when the row ends; null where nothing is chained.</summary>
    public JsonBuffer? Resumed { get; set; }

    /// <summary>Whether a row has begun and not ended.</summary>
    public bool IsRowOpen { get; set; }

    /// <summary>Whether the open row is the surplus row, of which nothing is written.</summary>
    public bool IsSkipping { get; set; }
}
