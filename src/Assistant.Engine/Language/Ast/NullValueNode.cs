namespace Assistant.Engine.Language.Ast;

/// <summary>The literal <c>null</c> (specification, section 2.9.5).</summary>
public sealed class NullValueNode : ValueNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.NullValue;
}
