using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Relational.Bindings;

/// <summary>A field of a connection, an edge or a page's information.</summary>
public sealed record ConnectionPartBinding(ConnectionPart Part) : IFieldBinding;
