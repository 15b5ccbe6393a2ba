namespace Assistant.Engine.Language.Ast;

/// <summary>A name (specification, section 2.1.9).</summary>
public sealed class NameNode : SyntaxNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.Name;

    /// <summary>The name itself.</summary>
    public required string Value { get; init; }
}
