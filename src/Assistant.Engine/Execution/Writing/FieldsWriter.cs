namespace Assistant.Engine.Execution.Writing;

/// <summary>Writes the same fields for every row.</summary>
internal sealed class FieldsWriter(FieldWriter[] fields) : ObjectWriter
{
    /// <inheritdoc/>
    public override void Write(RowWriting writing)
    {
        if (fields.Length == 0)
        {
            writing.Output.WriteByte((byte)'{');
        }

        foreach (var field in fields)
        {
            field.Write(writing);
        }

        writing.Output.WriteByte((byte)'}');
    }
}
