namespace Assistant.Engine.Language.Ast;

/// <summary><c>extend interface Name</c> (specification, section 3.7).</summary>
public sealed class InterfaceTypeExtensionNode : TypeExtensionNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.InterfaceTypeExtension;

    /// <summary>The implemented interfaces in source order; empty when there are none.</summary>
    public IReadOnlyList<NamedTypeNode> Interfaces { get => field ?? []; init; }

    /// <summary>The fields in source order; empty when there are none.</summary>
    public IReadOnlyList<FieldDefinitionNode> Fields { get => field ?? []; init; }
}
