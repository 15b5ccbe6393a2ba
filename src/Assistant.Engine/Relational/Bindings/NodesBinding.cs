using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Relational.Bindings;

/// <summary>The root field <c>nodes(ids:)</c>.</summary>
/// <param name="MaxIds">How many ids one field may name.</param>
public sealed record NodesBinding(int MaxIds) : IFieldBinding;
