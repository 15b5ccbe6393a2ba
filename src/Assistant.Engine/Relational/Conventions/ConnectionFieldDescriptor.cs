using Assistant.Engine.Relational.Bindings;

namespace Assistant.Engine.Relational.Conventions;

/// <summary>A Relay connection: over the rows that a relation leads to, or over all that the reader may see.</summary>
public sealed record ConnectionFieldDescriptor : FieldDescriptor
{
    /// <summary>The relation; null for a field of the query root.</summary>
    public Relation? Relation { get; init; }

    /// <summary>The GraphQL type of the items.</summary>
    public required string TargetName { get; init; }

    /// <summary>The order where the client gives none.</summary>
    public IReadOnlyList<DefaultOrder> DefaultOrder { get; init; } = [];

    /// <summary>Arguments that rank the items.</summary>
    public IReadOnlyList<RankArgument> RankArguments { get; init; } = [];

    /// <summary>Arguments that compare a column.</summary>
    public IReadOnlyList<ConditionArgument> ConditionArguments { get; init; } = [];
}
