using Assistant.Engine.Relational.Conventions;

namespace Assistant.Engine.Execution;

/// <summary>How requests are executed.</summary>
public sealed record RequestExecutorOptions
{
    /// <summary>Page sizes.</summary>
    public PagingOptions Paging { get; init; } = new();

    /// <summary>What may wait for slow clients.</summary>
    public ResponseSpoolOptions Spool { get; init; } = new();
}
