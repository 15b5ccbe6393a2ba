namespace Assistant.Engine.Relational;

/// <summary>A way from a row to other rows: along a foreign key or against it.</summary>
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

    /// <summary>The columns of <see cref="To"/> that equal <see cref="FromColumns"/>.</summary>
    public required IReadOnlyList<Column> ToColumns { get; init; }

    /// <summary>True where a row leads to any number of rows; false where it leads to at most one.</summary>
    public required bool IsToMany { get; init; }
}
