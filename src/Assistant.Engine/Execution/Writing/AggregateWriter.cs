namespace Assistant.Engine.Execution.Writing;

/// <summary>Writes what is computed from all rows together: a piece for each value, from one row.</summary>
/// <param name="values">The store of each value, and its object; null for a count.</param>
/// <param name="count">The place of the count; -1 where none is selected by itself.</param>
internal sealed class AggregateWriter(IReadOnlyList<(int Store, ObjectWriter? Object)> values, int count) : ComputedWriter
{
    /// <inheritdoc/>
    public override IEnumerable<int> Stores => values.Select(value => value.Store);

    /// <inheritdoc/>
    public override void ProcessRow(RowWriting writing, ComputedState state)
    {
        foreach (var (index, writer) in values)
        {
            var store = writing.Run.Stores[index];
            if (writer is null)
            {
                store.Output.WriteNumber(writing.Row.GetInt64(count));
            }
            else
            {
                writing.Start(0, store.Output);
                writer.Write(writing);
            }

            store.EndPiece();
        }
    }
}
