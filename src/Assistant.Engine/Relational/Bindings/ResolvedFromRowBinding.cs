using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Relational.Bindings;

/// <summary>A field that isn't SQL: a resolver fills it, from columns of the row.</summary>
/// <param name="Inputs">The columns that the resolver is given, by their names.</param>
/// <param name="Resolver">The resolver's binding. What it resolves to must be nullable, since it can fail when the row is written already.</param>
public sealed record ResolvedFromRowBinding(IReadOnlyList<Column> Inputs, IFieldBinding Resolver) : IFieldBinding;
