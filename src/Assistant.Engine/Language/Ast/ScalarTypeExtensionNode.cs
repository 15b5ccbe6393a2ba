namespace Assistant.Engine.Language.Ast;

/// <summary><c>extend scalar Name</c> (specification, section 3.5).</summary>
public sealed class ScalarTypeExtensionNode : TypeExtensionNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.ScalarTypeExtension;
}
