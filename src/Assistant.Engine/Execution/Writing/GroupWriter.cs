namespace Assistant.Engine.Execution.Writing;

/// <summary>Writes lists of groups: a list for each row above.</summary>
/// <param name="store">The store of the lists.</param>
/// <param name="group">Writes a group.</param>
/// <param name="size">The place of a group's number of rows, which is missing where a row above has no group.</param>
/// <param name="parent">Tells the rows above from each other.</param>
internal sealed class GroupWriter(int store, ObjectWriter group, int size, KeyReader parent) : ComputedWriter
{
    /// <inheritdoc/>
    public override IEnumerable<int> Stores => [store];

    /// <inheritdoc/>
    public override void ProcessRow(RowWriting writing, ComputedState state)
    {
        if (!IsWhole && !parent.Matches(writing.Row, state.Key, writing.Run.Scratch))
        {
            Close(writing, state);
        }

        Open(writing, state);
        if (!IsWhole && writing.Row.IsNull(size))
        {
            return;
        }

        var output = writing.Run.Stores[store].Output;
        if (state.Count > 0)
        {
            output.WriteByte((byte)',');
        }

        writing.Start(0, output);
        writing.Group = state.Count++;
        group.Write(writing);
    }

    /// <inheritdoc/>
    public override void End(RowWriting writing, ComputedState state)
    {
        if (IsWhole)
        {
            Open(writing, state);
        }

        Close(writing, state);
    }

    private void Open(RowWriting writing, ComputedState state)
    {
        if (!state.IsOpen)
        {
            writing.Run.Stores[store].Output.WriteByte((byte)'[');
            state.IsOpen = true;
            state.Count = 0;
        }
    }

    private void Close(RowWriting writing, ComputedState state)
    {
        if (state.IsOpen)
        {
            writing.Run.Stores[store].Output.WriteByte((byte)']');
            writing.Run.Stores[store].EndPiece();
            state.IsOpen = false;
        }
    }
}
