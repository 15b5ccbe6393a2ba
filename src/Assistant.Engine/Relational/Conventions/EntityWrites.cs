using System.Collections.Frozen;
using Assistant.Engine.Language.Ast;

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

    /// <summary>
    /// The function of a row's key that goes before it is changed or deleted: it locks what others lock first, or the row where people may
    /// not change it and so not lock it either, and says whether there is one. Null for none.
    /// </summary>
    public string? LockedBy { get; init; }

    /// <summary>What <see cref="Save"/> takes for a field that isn't given, of an existing row as well; others stay as they are.</summary>
    public IReadOnlyDictionary<string, ValueNode> SaveDefaults { get; init; } = FrozenDictionary<string, ValueNode>.Empty;

    /// <summary>The columns that only one row has the same values of, for <see cref="Save"/>; those that are input must be given.</summary>
    public IReadOnlyList<Column> OnlyFor { get; init; } = [];

    /// <summary>Whether administrators, who read the audit log, may not read the rows; their values aren't written down then.</summary>
    public bool IsPrivate { get; init; }
}
