using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Relational.Bindings;

/// <summary>A field of a list filter: <c>some</c>, <c>all</c>, <c>none</c> or <c>any</c>.</summary>
public sealed record FilterQuantifierBinding(ListQuantifier Quantifier) : IInputBinding;
