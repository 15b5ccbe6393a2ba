using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Relational.Bindings;

/// <summary>A field that is a Relay connection over the rows of a table.</summary>
public sealed record ConnectionBinding : IFieldBinding
{
    /// <summary>The table of the rows.</summary>
    public required Table Table { get; init; }

    /// <summary>The relation from the parent's row; null for a field of the query root.</summary>
    public Relation? Relation { get; init; }

    /// <summary>The order where the client gives none; the key follows it always.</summary>
    public IReadOnlyList<DefaultOrder> DefaultOrder { get; init; } = [];

    /// <summary>Arguments that rank the rows.</summary>
    public IReadOnlyList<RankArgument> RankArguments { get; init; } = [];

    /// <summary>Arguments that compare a column.</summary>
    public IReadOnlyList<ConditionArgument> ConditionArguments { get; init; } = [];
}
