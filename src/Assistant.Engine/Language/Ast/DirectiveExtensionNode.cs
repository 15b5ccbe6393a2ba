namespace Assistant.Engine.Language.Ast;

/// <summary><c>extend directive @name</c>, as graphql-js 17 reads it.</summary>
public sealed class DirectiveExtensionNode : TypeSystemExtensionNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.DirectiveExtension;

    /// <summary>The directive's name, without <c>@</c>.</summary>
    public required NameNode Name { get; init; }
}
