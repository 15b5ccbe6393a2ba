using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Relational.Bindings;

/// <summary>A field that shows what the rows of a group have in common; null where they aren't grouped by it.</summary>
public sealed record GroupKeyBinding(GroupKey Key) : IFieldBinding;
