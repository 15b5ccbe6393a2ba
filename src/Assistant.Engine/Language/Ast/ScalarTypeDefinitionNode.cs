namespace Assistant.Engine.Language.Ast;

/// <summary><c>scalar Name</c> (specification, section 3.5).</summary>
public sealed class ScalarTypeDefinitionNode : TypeDefinitionNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.ScalarTypeDefinition;
}
