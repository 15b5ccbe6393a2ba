namespace Assistant.Engine.Language.Ast;

/// <summary><c>interface Name</c> (specification, section 3.7).</summary>
public sealed class InterfaceTypeDefinitionNode : TypeDefinitionNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.InterfaceTypeDefinition;

    /// <summary>The implemented interfaces in source order; empty when there are none.</summary>
    public IReadOnlyList<NamedTypeNode> Interfaces { get => field ?? []; init; }

    /// <summary>The fields in source order; empty when there are none.</summary>
    public IReadOnlyList<FieldDefinitionNode> Fields { get => field ?? []; init; }
}
