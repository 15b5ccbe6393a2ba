namespace Assistant.Engine.Execution.Writing;

/// <summary>
/// What a statement has read ahead for the rows of a later one: a piece of JSON for each, in their order.
/// </summary>
internal sealed class StoreBuffer : IDisposable
{
    private readonly List<int> _ends = [];
    private int _current = -1;

    /// <summary>Where pieces are written; <see cref="EndPiece"/> ends each.</summary>
    public JsonBuffer Output { get; } = new();

    /// <summary>Ends a piece.</summary>
    public void EndPiece() => _ends.Add(Output.Length);

    /// <summary>Goes to the next row's piece.</summary>
    /// <exception cref="InvalidOperationException">There are more rows than pieces: the statements disagree.</exception>
    public void Advance()
    {
        if (++_current >= _ends.Count)
        {
            throw new InvalidOperationException("A list read ahead has fewer rows than the statement that it belongs to.");
        }
    }

    /// <summary>Writes the current row's piece.</summary>
    public void WriteCurrent(JsonBuffer output) => WritePiece(output, _current);

    /// <summary>Writes a row's piece.</summary>
    public void WritePiece(JsonBuffer output, int index)
    {
        var start = index == 0 ? 0 : _ends[index - 1];
        output.WriteRaw(Output.Written[start.._ends[index]]);
    }

    /// <inheritdoc/>
    public void Dispose() => Output.Dispose();
}
