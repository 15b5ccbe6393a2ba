namespace Assistant.Engine.Execution.Writing;

/// <summary>Writes one field of an object: its name with what stands before it, and its value.</summary>
internal abstract class FieldWriter(byte[] prefix)
{
    /// <summary>Writes the field.</summary>
    public void Write(RowWriting writing)
    {
        writing.Output.WriteRaw(prefix);
        WriteValue(writing);
    }

    /// <summary>Writes the value.</summary>
    protected abstract void WriteValue(RowWriting writing);
}
