namespace Assistant.Engine.Sql;

/// <summary>The database refuses a row that a mutation writes. The transaction is over, and has changed nothing.</summary>
public sealed class ConstraintViolationException(ConstraintKind kind, string? table, string? column, string? constraint, Exception inner)
    : Exception($"A {kind} constraint doesn't hold.", inner)
{
    /// <summary>What was broken.</summary>
    public ConstraintKind Kind { get; } = kind;

    /// <summary>The table; null where the database doesn't say.</summary>
    public string? Table { get; } = table;

    /// <summary>The column; null where it isn't a single one.</summary>
    public string? Column { get; } = column;

    /// <summary>The constraint's name; null where it has none.</summary>
    public string? Constraint { get; } = constraint;
}
