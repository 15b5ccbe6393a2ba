namespace Assistant.Engine.Language.Ast;

/// <summary><c>input Name</c> (specification, section 3.10).</summary>
public sealed class InputObjectTypeDefinitionNode : TypeDefinitionNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.InputObjectTypeDefinition;

    /// <summary>The fields in source order; empty when there are none.</summary>
    public IReadOnlyList<InputValueDefinitionNode> Fields { get => field ?? []; init; }
}
