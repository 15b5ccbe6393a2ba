namespace Assistant.Engine.Execution.Writing;

/// <summary>Starts the connection whose items are the rows of the next level.</summary>
internal sealed class ChainedConnectionFieldWriter(byte[] prefix) : FieldWriter(prefix)
{
    /// <inheritdoc/>
    protected override void WriteValue(RowWriting writing) => writing.StartChained();
}
