namespace Assistant.Engine.Relational;

/// <summary>
/// An argument of a connection that compares a column, as in <c>calendarItems(from:)</c>: a condition that is asked for so often that
/// it has a name of its own besides <c>where</c>.
/// </summary>
public sealed record ConditionArgument
{
    /// <summary>The argument's name.</summary>
    public required string Name { get; init; }

    /// <summary>Its GraphQL type, as in <c>DateTime</c>.</summary>
    public required string TypeReference { get; init; }

    /// <summary>What it does, for the schema.</summary>
    public required string Description { get; init; }

    /// <summary>The column, on the left of the operator.</summary>
    public required Column Column { get; init; }

    /// <summary>The operator in SQL, as in <c>&gt;</c>.</summary>
    public required string Operator { get; init; }
}
