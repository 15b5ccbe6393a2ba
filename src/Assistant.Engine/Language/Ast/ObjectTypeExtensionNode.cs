namespace Assistant.Engine.Language.Ast;

/// <summary><c>extend type Name</c> (specification, section 3.6).</summary>
public sealed class ObjectTypeExtensionNode : TypeExtensionNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.ObjectTypeExtension;

    /// <summary>The implemented interfaces in source order; empty when there are none.</summary>
    public IReadOnlyList<NamedTypeNode> Interfaces { get => field ?? []; init; }

    /// <summary>The fields in source order; empty when there are none.</summary>
    public IReadOnlyList<FieldDefinitionNode> Fields { get => field ?? []; init; }
}
