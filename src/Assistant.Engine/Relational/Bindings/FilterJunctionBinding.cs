using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Relational.Bindings;

/// <summary><c>and</c> (every one) or <c>or</c> (at least one) of a filter input.</summary>
public sealed record FilterJunctionBinding(bool IsOr) : IInputBinding;
