using Assistant.Engine.Execution.Documents;
using Assistant.Engine.Language;
using Assistant.Engine.Planning;
using Assistant.Engine.Relational.Conventions;
using Assistant.Engine.Validation;

namespace Assistant.Engine.Execution;

/// <summary>How requests are executed, and what they may ask for.</summary>
public sealed record RequestExecutorOptions
{
    /// <summary>What the parser takes.</summary>
    public ParserOptions Parser { get; init; } = ParserOptions.Default;

    /// <summary>What documents may be like.</summary>
    public ValidationOptions Validation { get; init; } = ValidationOptions.Default;

    /// <summary>Page sizes.</summary>
    public PagingOptions Paging { get; init; } = new();

    /// <summary>What operations may cost.</summary>
    public CostOptions Cost { get; init; } = new();

    /// <summary>What a plan may be made of.</summary>
    public PlanOptions Plans { get; init; } = new();

    /// <summary>Documents that requests name instead of sending them.</summary>
    public DocumentOptions Documents { get; init; } = new();

    /// <summary>What may wait for slow clients.</summary>
    public ResponseSpoolOptions Spool { get; init; } = new();
}
