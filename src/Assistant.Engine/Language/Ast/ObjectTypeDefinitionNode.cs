namespace Assistant.Engine.Language.Ast;

/// <summary><c>type Name</c> (specification, section 3.6).</summary>
public sealed class ObjectTypeDefinitionNode : TypeDefinitionNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.ObjectTypeDefinition;

    /// <summary>The implemented interfaces in source order; empty when there are none.</summary>
    public IReadOnlyList<NamedTypeNode> Interfaces { get => field ?? []; init; }

    /// <summary>The fields in source order; empty when there are none.</summary>
    public IReadOnlyList<FieldDefinitionNode> Fields { get => field ?? []; init; }
}
