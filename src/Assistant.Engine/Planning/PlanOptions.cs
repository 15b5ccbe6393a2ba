namespace Assistant.Engine.Planning;

/// <summary>What the plan of one operation may be made of. Each bound is an inclusive maximum.</summary>
public sealed record PlanOptions
{
    /// <summary>The fields that an operation selects, with its fragments spread.</summary>
    public int MaxFields { get; init; } = 10_000;

    /// <summary>The tables that an operation reads, counted wherever one stands in a statement.</summary>
    public int MaxTables { get; init; } = 2_500;

    /// <summary>The conditions that an operation's filters have; a list of values is one condition.</summary>
    public int MaxConditions { get; init; } = 1_000;
}
