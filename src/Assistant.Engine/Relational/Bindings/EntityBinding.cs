using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Relational.Bindings;

/// <summary>An object type whose objects are the rows of a table.</summary>
/// <param name="Table">The table.</param>
/// <param name="IdFormat">The text of its ids; null for a type that isn't a Node.</param>
public sealed record EntityBinding(Table Table, GlobalIdFormat? IdFormat) : ITypeBinding;
