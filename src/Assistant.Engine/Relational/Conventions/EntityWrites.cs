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

    /// <summary>The columns that only one row has the same values of, for <see cref="Save"/>; those that are input must be given.</summary>
    public IReadOnlyList<Column> OnlyFor { get; init; } = [];

    /// <summary>Whether administrators, who read the audit log, may not read the rows; their values aren't written down then.</summary>
    public bool IsPrivate { get; init; }
}
