namespace Assistant.Engine.Planning.Shapes;

/// <summary>An item of a list: a node, or an edge around one.</summary>
public abstract record ItemShape;

/// <summary>An item of <c>nodes</c>.</summary>
public sealed record NodeItemShape(ObjectShape Node) : ItemShape;

/// <summary>An item of <c>edges</c>.</summary>
public sealed record EdgeItemShape(IReadOnlyList<EdgeFieldShape> Fields) : ItemShape;
