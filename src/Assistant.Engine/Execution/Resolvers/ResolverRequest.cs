using System.Collections.Frozen;
using Assistant.Engine.Operations;
using Assistant.Engine.Values;

namespace Assistant.Engine.Execution.Resolvers;

/// <summary>What resolvers work with in one request.</summary>
public sealed record ResolverRequest
{
    /// <summary>The operation.</summary>
    public required Operation Operation { get; init; }

    /// <summary>The request's variables.</summary>
    public required VariableValues Variables { get; init; }

    /// <summary>The request's services.</summary>
    public required IServiceProvider Services { get; init; }

    /// <summary>The object that the root's fields belong to: a subscription's event; null for none.</summary>
    public object? RootValue { get; init; }

    /// <summary>What the host hands to all resolvers, by name.</summary>
    public IReadOnlyDictionary<string, object?> ContextData { get; init; } = FrozenDictionary<string, object?>.Empty;
}
