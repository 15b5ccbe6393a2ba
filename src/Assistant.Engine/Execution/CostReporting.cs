namespace Assistant.Engine.Execution;

/// <summary>What a client wants to know of its operation's cost: HotChocolate's header <c>GraphQL-Cost</c>.</summary>
public enum CostReporting
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary><c>report</c>: the cost, in <c>extensions.operationCost</c> of the answer.</summary>
    Report,

    /// <summary><c>validate</c>: the cost alone; the operation isn't executed.</summary>
    Validate,
}
