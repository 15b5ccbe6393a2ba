namespace Assistant.Engine.Execution.Writing;

/// <summary>Writes the object of a joined row, or null where there is none.</summary>
internal sealed class ReferenceFieldWriter(byte[] prefix, int presence, ObjectWriter target) : FieldWriter(prefix)
{
    /// <inheritdoc/>
    protected override void WriteValue(RowWriting writing)
    {
        if (writing.Row.IsNull(presence))
        {
            writing.Output.WriteNull();
        }
        else
        {
            target.Write(writing);
        }
    }
}
