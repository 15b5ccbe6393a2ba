using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Relational.Bindings;

/// <summary>
/// A field of a mutation's payload, or of the subscription root, that is one row: the mutation or the event says which, by the field's name.
/// </summary>
/// <param name="Table">The table.</param>
public sealed record SuppliedEntityBinding(Table Table) : IFieldBinding;
