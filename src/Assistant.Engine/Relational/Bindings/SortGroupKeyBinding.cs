using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Relational.Bindings;

/// <summary>A sort field of groups over one of their keys.</summary>
public sealed record SortGroupKeyBinding(GroupKey Key) : IInputBinding;
