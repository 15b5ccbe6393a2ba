namespace Assistant.Engine.Execution.Writing;

/// <summary>Writes the result of a statement that computes something from many rows into stores.</summary>
internal abstract class ComputedWriter
{
    /// <summary>The stores.</summary>
    public abstract IEnumerable<int> Stores { get; }

    /// <summary>Whether the result is the only entry of its stores: the statement repeats no rows above.</summary>
    public required bool IsWhole { get; init; }

    /// <summary>Whether there are no rows above at all, so that nobody goes to the entry.</summary>
    public required bool IsRoot { get; init; }

    /// <summary>Takes in a row of the result.</summary>
    public abstract void ProcessRow(RowWriting writing, ComputedState state);

    /// <summary>Ends the result.</summary>
    public virtual void End(RowWriting writing, ComputedState state)
    {
    }
}
