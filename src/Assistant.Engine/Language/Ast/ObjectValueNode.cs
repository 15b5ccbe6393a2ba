namespace Assistant.Engine.Language.Ast;

/// <summary>An input object literal (specification, section 2.9.8).</summary>
public sealed class ObjectValueNode : ValueNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.ObjectValue;

    /// <summary>The fields in source order; may be empty.</summary>
    public required IReadOnlyList<ObjectFieldNode> Fields { get; init; }
}
