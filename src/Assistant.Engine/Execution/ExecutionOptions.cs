namespace Assistant.Engine.Execution;

/// <summary>What a request asks of its execution beyond the operation itself.</summary>
public sealed record ExecutionOptions
{
    /// <summary>Nothing beyond the operation.</summary>
    public static ExecutionOptions Default { get; } = new();

    /// <summary>Adds <c>extensions.plan</c>: the statements, their parameters' types and their times. Only for development.</summary>
    public bool ReportPlan { get; init; }

    /// <summary>What is told of the operation's cost.</summary>
    public CostReporting Cost { get; init; }

    /// <summary>Refuses operations that aren't queries, as a GET request must.</summary>
    public bool QueriesOnly { get; init; }
}
