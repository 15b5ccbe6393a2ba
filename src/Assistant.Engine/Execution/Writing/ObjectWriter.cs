namespace Assistant.Engine.Execution.Writing;

/// <summary>Writes the object of a row.</summary>
internal sealed class ObjectWriter(FieldWriter[] fields)
{
    /// <summary>Writes the object; what follows a chained connection goes to the level's tail.</summary>
    public void Write(RowWriting writing)
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
