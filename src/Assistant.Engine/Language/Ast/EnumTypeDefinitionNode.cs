namespace Assistant.Engine.Language.Ast;

/// <summary><c>enum Name</c> (specification, section 3.9).</summary>
public sealed class EnumTypeDefinitionNode : TypeDefinitionNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.EnumTypeDefinition;

    /// <summary>The values in source order; empty when there are none.</summary>
    public IReadOnlyList<EnumValueDefinitionNode> Values { get => field ?? []; init; }
}
