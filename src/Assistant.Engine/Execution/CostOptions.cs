namespace Assistant.Engine.Execution;

/// <summary>What an operation may cost (IBM's cost specification). Each bound is an inclusive maximum; the first two are HotChocolate's.</summary>
public sealed record CostOptions
{
    /// <summary>What is executed: the weights of fields and of the arguments that are given.</summary>
    public double MaxFieldCost { get; init; } = 1_000;

    /// <summary>What can be in the answer: the weights of the types of its objects.</summary>
    public double MaxTypeCost { get; init; } = 10_000;

    /// <summary>Whether dearer operations are refused. Without it the cost is computed only for who asks to be told.</summary>
    public bool EnforceCostLimits { get; init; } = true;
}
