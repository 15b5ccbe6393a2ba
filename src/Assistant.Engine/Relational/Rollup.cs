namespace Assistant.Engine.Relational;

/// <summary>
/// What a table's rows add up to on each day of UTC, as the database keeps it: a row for each day and each combination of the dimensions,
/// written in the transaction that writes the rows, and under the same read rule. So what is added up from it is what the rows add up to.
/// </summary>
public sealed class Rollup
{
    /// <summary>The table that holds it, with its schema.</summary>
    public required string Table { get; init; }

    /// <summary>The moment by which the table's rows belong to a day; it is never missing and never infinite.</summary>
    public required Column Time { get; init; }

    /// <summary>The rollup's column for the beginning of the day.</summary>
    public required string Start { get; init; }

    /// <summary>The rollup's column for how many rows there are, at least one; the table has no column of that name.</summary>
    public required string Count { get; init; }

    /// <summary>The table's columns that rows of the rollup have in common; the rollup has them under the same names.</summary>
    public required IReadOnlyList<Column> Dimensions { get; init; }

    /// <summary>
    /// The table's exact numbers that are added up; the rollup has their sums under the same names. None of them is ever missing.
    /// </summary>
    public required IReadOnlyList<Column> Sums { get; init; }
}
