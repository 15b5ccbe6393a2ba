namespace Assistant.Engine.Execution.Writing;

/// <summary>Writes the object of a row.</summary>
internal abstract class ObjectWriter
{
    /// <summary>Writes the object; what follows a chained connection goes to the level's tail.</summary>
    public abstract void Write(RowWriting writing);
}
