using Assistant.Engine.DataLoading;
using Assistant.Engine.Operations;
using Assistant.Engine.TypeSystem;
using Assistant.Engine.Values;

namespace Assistant.Engine.Execution.Resolvers;

/// <summary>What a resolver knows about its field.</summary>
internal sealed class ResolverContext : IResolverContext
{
    /// <summary>The request.</summary>
    public required ResolverRequest Request { get; init; }

    /// <summary>The request's DataLoaders.</summary>
    public required DataLoaderScope DataLoaders { get; init; }

    /// <inheritdoc/>
    public required Selection Selection { get; init; }

    /// <inheritdoc/>
    public required object? Parent { get; init; }

    /// <inheritdoc/>
    public required ArgumentValues Arguments { get; init; }

    /// <inheritdoc/>
    public required ResponsePath Path { get; init; }

    /// <inheritdoc/>
    public required CancellationToken CancellationToken { get; init; }

    /// <inheritdoc/>
    public Schema Schema => Request.Operation.Schema;

    /// <inheritdoc/>
    public Operation Operation => Request.Operation;

    /// <inheritdoc/>
    public VariableValues Variables => Request.Variables;

    /// <inheritdoc/>
    public IServiceProvider Services => Request.Services;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, object?> ContextData => Request.ContextData;

    /// <inheritdoc/>
    public T DataLoader<T>()
        where T : class => DataLoaders.Get<T>();
}
