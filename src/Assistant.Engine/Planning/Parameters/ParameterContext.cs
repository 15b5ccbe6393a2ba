using System.Collections.Frozen;
using Assistant.Engine.Values;

namespace Assistant.Engine.Planning.Parameters;

/// <summary>What parameters are taken from in one execution.</summary>
/// <param name="Variables">The operation's coerced variables.</param>
/// <param name="Reader">The reader's key.</param>
public sealed record ParameterContext(VariableValues Variables, Guid Reader)
{
    /// <summary>The keys that a mutation or an event supplies, by the name of the field whose row they are.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<object>> Supplied { get; init; } = FrozenDictionary<string, IReadOnlyList<object>>.Empty;

    /// <summary>Whether the values stand in for those of an execution to come, so that none is refused.</summary>
    public bool IsTrial { get; init; }
}
