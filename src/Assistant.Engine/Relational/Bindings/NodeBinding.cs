using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Relational.Bindings;

/// <summary>The root field <c>node(id:)</c>.</summary>
public sealed record NodeBinding : IFieldBinding;
