namespace Assistant.Engine.Relational;

/// <summary>A table under row security. Relations and the read rule are set once all tables exist, since they refer to each other.</summary>
public sealed class Table
{
    /// <summary>The PostgreSQL schema.</summary>
    public required string Schema { get; init; }

    /// <summary>The table's name.</summary>
    public required string Name { get; init; }

    /// <summary>The columns that the API's role may read.</summary>
    public required IReadOnlyList<Column> Columns { get; init; }

    /// <summary>The primary key, a subset of <see cref="Columns"/> in key order.</summary>
    public required IReadOnlyList<Column> PrimaryKey { get; init; }

    /// <summary>The indexes over all rows besides the primary key's; empty for a view.</summary>
    public IReadOnlyList<TableIndex> Indexes { get; init; } = [];

    /// <summary>Who may read a row: the condition that the planner adds, and that row security repeats.</summary>
    public RowCondition ReadRule { get; set; } = RowCondition.Nobody;

    /// <summary>What the rows add up to on each day, where the database keeps that; null where it doesn't.</summary>
    public Rollup? Rollup { get; set; }

    /// <summary>Finds a column by name.</summary>
    /// <exception cref="KeyNotFoundException">There is none, or it is secret.</exception>
    public Column this[string name] =>
        Columns.FirstOrDefault(column => column.Name == name)
        ?? throw new KeyNotFoundException($"Table {Name} has no readable column {name}.");

    /// <inheritdoc/>
    public override string ToString() => $"{Schema}.{Name}";
}
