namespace Assistant.Engine.Relational.Bindings;

/// <summary>A field of a mutation's payload, or of an event, that is one row.</summary>
/// <param name="Table">The table.</param>
public sealed record SuppliedEntityBinding(Table Table) : ISuppliedEntityBinding
{
    /// <inheritdoc/>
    public IReadOnlyList<Column> Key { get; init; } = Table.PrimaryKey;
}
