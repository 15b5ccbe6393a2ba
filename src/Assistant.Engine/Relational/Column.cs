namespace Assistant.Engine.Relational;

/// <summary>A column that the API's role may read. Secret columns have no descriptor, so nothing can name them.</summary>
public sealed class Column
{
    /// <summary>Text longer than this many characters is ordered by its beginning, so that a cursor stays short.</summary>
    public const int LongestOrderedText = 512;

    /// <summary>The column's name in PostgreSQL.</summary>
    public required string Name { get; init; }

    /// <summary>What the column stores.</summary>
    public required ColumnType Type { get; init; }

    /// <summary>False where the column is NOT NULL.</summary>
    public required bool IsNullable { get; init; }

    /// <summary>The longest text in characters; null where there is no limit, or for other types.</summary>
    public int? MaxLength { get; init; }

    /// <summary>What must hold for values that people give it.</summary>
    public IReadOnlyList<ValueRule> Rules { get; init; } = [];

    /// <summary>The values of an <see cref="ColumnType.Enum"/> column; empty for others.</summary>
    public IReadOnlyList<EnumMember> EnumValues { get; init; } = [];

    /// <summary>The GraphQL name of the enum type; null for other types.</summary>
    public string? EnumName { get; init; }

    /// <summary>What the enum is about, for the schema; null for other types.</summary>
    public string? EnumDescription { get; init; }

    /// <summary>True where ordering takes only the first <see cref="LongestOrderedText"/> characters.</summary>
    public bool IsOrderedByPrefix => Type == ColumnType.Text && MaxLength is null or > LongestOrderedText;

    /// <inheritdoc/>
    public override string ToString() => Name;
}
