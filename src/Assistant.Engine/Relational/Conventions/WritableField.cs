namespace Assistant.Engine.Relational.Conventions;

/// <summary>A column that people may write, as an input field.</summary>
public sealed record WritableField
{
    /// <summary>The input field's name.</summary>
    public required string Name { get; init; }

    /// <summary>What it holds, in words that a frontend developer can use.</summary>
    public required string Description { get; init; }

    /// <summary>The column.</summary>
    public required Column Column { get; init; }

    /// <summary>Where the column is a reference, the ids of what it refers to; the input takes an ID then.</summary>
    public GlobalIdFormat? Target { get; init; }

    /// <summary>The GraphQL scalar where it isn't the column type's own, as in <c>URL</c>.</summary>
    public string? ScalarName { get; init; }

    /// <summary>Whether the database fills the column where no value is given.</summary>
    public bool HasDefault { get; init; }

    /// <summary>Whether a new row takes it.</summary>
    public bool IsInserted { get; init; }

    /// <summary>Whether it can be changed.</summary>
    public bool IsUpdated { get; init; }

    /// <summary>Whether a new row needs a value from the client.</summary>
    public bool IsRequired => !Column.IsNullable && !HasDefault;

    /// <summary>The description with how long a text may be.</summary>
    public string InputDescription => Column.MaxLength is { } length ? $"{Description} At most {length} characters." : Description;

    /// <summary>The input's GraphQL type without non-null.</summary>
    public string TypeName => Target is null ? ScalarName ?? ColumnScalars.NameOf(Column) : "ID";
}
