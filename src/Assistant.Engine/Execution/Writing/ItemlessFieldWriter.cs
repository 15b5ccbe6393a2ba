namespace Assistant.Engine.Execution.Writing;

/// <summary>Writes a connection of which no items are selected.</summary>
internal sealed class ItemlessFieldWriter(byte[] prefix, ConnectionWriter connection) : FieldWriter(prefix)
{
    /// <inheritdoc/>
    protected override void WriteValue(RowWriting writing) => connection.WriteBare(writing.Output, writing.Run);
}
