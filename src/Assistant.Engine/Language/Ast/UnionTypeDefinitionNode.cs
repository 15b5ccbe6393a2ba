namespace Assistant.Engine.Language.Ast;

/// <summary><c>union Name</c> (specification, section 3.8).</summary>
public sealed class UnionTypeDefinitionNode : TypeDefinitionNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.UnionTypeDefinition;

    /// <summary>The member types in source order; empty when there are none.</summary>
    public IReadOnlyList<NamedTypeNode> Types { get => field ?? []; init; }
}
