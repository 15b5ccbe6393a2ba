namespace Assistant.Engine.Execution.Writing;

/// <summary>The list of groups that is open while a result is read.</summary>
internal sealed class ComputedState(StatementRun run)
{
    private JsonBuffer? _key;

    /// <summary>The bytes of the key of the row above.</summary>
    public JsonBuffer Key => _key ??= run.NewBuffer();

    /// <summary>Whether a list has begun and not ended.</summary>
    public bool IsOpen { get; set; }

    /// <summary>How many groups are written.</summary>
    public int Count { get; set; }
}
