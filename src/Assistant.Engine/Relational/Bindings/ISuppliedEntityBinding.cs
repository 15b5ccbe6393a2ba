using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Relational.Bindings;

/// <summary>A field that is one row: the mutation or the event says which, by the field's name.</summary>
public interface ISuppliedEntityBinding : IFieldBinding
{
    /// <summary>The table; null where the field isn't a row.</summary>
    Table? Table { get; }

    /// <summary>The columns of the key that is supplied: the primary key, or another one that is unique.</summary>
    IReadOnlyList<Column> Key => Table?.PrimaryKey ?? [];
}
