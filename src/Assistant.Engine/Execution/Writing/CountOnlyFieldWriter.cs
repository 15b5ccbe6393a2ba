namespace Assistant.Engine.Execution.Writing;

/// <summary>Writes a connection of which only the count is selected.</summary>
internal sealed class CountOnlyFieldWriter(byte[] prefix, ConnectionWriter connection) : FieldWriter(prefix)
{
    /// <inheritdoc/>
    protected override void WriteValue(RowWriting writing) => connection.WriteBare(writing.Output, writing.Run);
}
