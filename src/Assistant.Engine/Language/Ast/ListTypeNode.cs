namespace Assistant.Engine.Language.Ast;

/// <summary>A list type, <c>[T]</c>.</summary>
public sealed class ListTypeNode : TypeNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.ListType;

    /// <summary>The items' type.</summary>
    public required TypeNode Type { get; init; }
}
