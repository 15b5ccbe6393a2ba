namespace Assistant.Engine.Language.Ast;

/// <summary><c>extend input Name</c> (specification, section 3.10).</summary>
public sealed class InputObjectTypeExtensionNode : TypeExtensionNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.InputObjectTypeExtension;

    /// <summary>The fields in source order; empty when there are none.</summary>
    public IReadOnlyList<InputValueDefinitionNode> Fields { get => field ?? []; init; }
}
