using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Operations;

/// <summary>The fields that are selected on one object type, each response name once, in the order of the answer.</summary>
/// <param name="type">The object type.</param>
/// <param name="selections">The fields.</param>
public sealed class SelectionSet(ObjectType type, IReadOnlyList<Selection> selections)
{
    /// <summary>The object type.</summary>
    public ObjectType Type { get; } = type;

    /// <summary>The fields in the order of the answer.</summary>
    public IReadOnlyList<Selection> Selections { get; } = selections;
}
