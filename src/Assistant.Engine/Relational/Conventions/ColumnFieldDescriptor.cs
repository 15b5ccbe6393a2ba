namespace Assistant.Engine.Relational.Conventions;

/// <summary>A column of the row, or of the row that a to-one relation leads to.</summary>
public sealed record ColumnFieldDescriptor : FieldDescriptor
{
    /// <summary>The column.</summary>
    public required Column Column { get; init; }

    /// <summary>The relation to the row that holds the column; null for the row itself.</summary>
    public Relation? Through { get; init; }

    /// <summary>The rules, any of which lets somebody read the row that <see cref="Through"/> leads to; empty for the row itself.</summary>
    public IReadOnlyList<string> ReadPolicies { get; init; } = [];

    /// <summary>The GraphQL scalar where it isn't the column type's own, as in <c>URL</c>.</summary>
    public string? ScalarName { get; init; }
}
