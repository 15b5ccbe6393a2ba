using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Relational.Bindings;

/// <summary>A filter field over the row's <c>id</c>.</summary>
public sealed record FilterIdBinding(GlobalIdFormat Format) : IInputBinding;
