namespace Assistant.Engine.Relational.Conventions;

/// <summary>How people write the rows of an entity by mutations that follow from its columns.</summary>
public sealed record EntityWrites
{
    /// <summary>The columns that people may write.</summary>
    public required IReadOnlyList<WritableField> Fields { get; init; }

    /// <summary>The mutation that adds a row, as in <c>createChat</c>; null for none.</summary>
    public EntityWrite? Create { get; init; }

    /// <summary>The mutation that changes a row; null for none.</summary>
    public EntityWrite? Update { get; init; }

    /// <summary>The mutation that adds the reader's only row or changes it; null for none.</summary>
    public EntityWrite? Save { get; init; }

    /// <summary>The mutation that deletes a row; null for none.</summary>
    public EntityWrite? Delete { get; init; }

    /// <summary>The column that makes a person's row the only one; null where one may have several.</summary>
    public Column? OnlyFor { get; init; }
}
