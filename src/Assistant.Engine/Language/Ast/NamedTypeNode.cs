namespace Assistant.Engine.Language.Ast;

/// <summary>A reference to a type by its name.</summary>
public sealed class NamedTypeNode : TypeNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.NamedType;

    /// <summary>The type's name.</summary>
    public required NameNode Name { get; init; }
}
