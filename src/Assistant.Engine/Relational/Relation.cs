namespace Assistant.Engine.Relational;

/// <summary>A way from a row to other rows: along a foreign key or against it, by equal columns, or through a table of pairs.</summary>
public sealed class Relation
{
    /// <summary>The name, for messages.</summary>
    public required string Name { get; init; }

    /// <summary>The table it starts from.</summary>
    public required Table From { get; init; }

    /// <summary>The columns of <see cref="From"/>, in the order of <see cref="ToColumns"/>.</summary>
    public required IReadOnlyList<Column> FromColumns { get; init; }

    /// <summary>The table it leads to.</summary>
    public required Table To { get; init; }

    /// <summary>The columns of <see cref="To"/> that equal <see cref="FromColumns"/>, or their pair where there is a <see cref="Via"/>.</summary>
    public required IReadOnlyList<Column> ToColumns { get; init; }

    /// <summary>True where a row leads to any number of rows; false where it leads to at most one.</summary>
    public required bool IsToMany { get; init; }

    /// <summary>The table whose rows pair rows of both sides; null where the sides' own columns are equal.</summary>
    public Junction? Via { get; init; }

    /// <summary>True where several rows may match and one is taken: the first, by its key, of those that the reader may see.</summary>
    public bool TakesFirst { get; init; }

    /// <summary>What the rows hold that it starts from; null where it starts from all.</summary>
    public ColumnValue? Only { get; init; }
}
