using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Relational.Bindings;

/// <summary>The <c>id</c> of a type that can be fetched again by <c>node</c>.</summary>
public sealed record GlobalIdBinding(GlobalIdFormat Format) : IFieldBinding;
