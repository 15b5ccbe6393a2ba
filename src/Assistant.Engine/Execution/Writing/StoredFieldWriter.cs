namespace Assistant.Engine.Execution.Writing;

/// <summary>Writes what an earlier statement has read for this row.</summary>
internal sealed class StoredFieldWriter(byte[] prefix, int store) : FieldWriter(prefix)
{
    /// <inheritdoc/>
    protected override void WriteValue(RowWriting writing) => writing.Run.Stores[store].WriteCurrent(writing.Output);
}
