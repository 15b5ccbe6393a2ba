namespace Assistant.Engine.Language.Ast;

/// <summary><c>extend union Name</c> (specification, section 3.8).</summary>
public sealed class UnionTypeExtensionNode : TypeExtensionNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.UnionTypeExtension;

    /// <summary>The member types in source order; empty when there are none.</summary>
    public IReadOnlyList<NamedTypeNode> Types { get => field ?? []; init; }
}
