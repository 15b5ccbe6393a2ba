namespace Assistant.Engine.Language.Ast;

/// <summary>A list literal (specification, section 2.9.7).</summary>
public sealed class ListValueNode : ValueNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.ListValue;

    /// <summary>The items in source order; may be empty.</summary>
    public required IReadOnlyList<ValueNode> Items { get; init; }
}
