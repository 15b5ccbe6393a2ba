namespace Assistant.Engine.Execution.Writing;

/// <summary>Writes the result of a statement that computes something from many rows into stores.</summary>
internal abstract class ComputedWriter
{
    /// <summary>The stores.</summary>
    public abstract IEnumerable<int> Stores { get; }

    /// <summary>Whether there are no rows above: the result is the only entry of its stores.</summary>
    public required bool IsRoot { get; init; }

    /// <summary>Takes in a row of the result.</summary>
    public abstract void ProcessRow(RowWriting writing, ComputedState state);

    /// <summary>Ends the result.</summary>
    public virtual void End(RowWriting writing, ComputedState state)
    {
    }
}
