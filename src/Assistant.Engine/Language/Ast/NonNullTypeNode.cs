namespace Assistant.Engine.Language.Ast;

/// <summary>A non-null type, <c>T!</c>.</summary>
public sealed class NonNullTypeNode : TypeNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.NonNullType;

    /// <summary>The type that cannot be null: a named type or a list type.</summary>
    public required TypeNode Type { get; init; }
}
