namespace Assistant.Engine.Execution.Writing;

/// <summary>Writes an object of further values of the same row.</summary>
internal sealed class NestedFieldWriter(byte[] prefix, ObjectWriter nested) : FieldWriter(prefix)
{
    /// <inheritdoc/>
    protected override void WriteValue(RowWriting writing) => nested.Write(writing);
}
