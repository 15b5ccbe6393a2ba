namespace Assistant.Engine.Language.Ast;

/// <summary>A document: executable definitions, type system definitions, or both (specification, section 2.2).</summary>
public sealed class DocumentNode : SyntaxNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.Document;

    /// <summary>The definitions in source order, at least one.</summary>
    public required IReadOnlyList<DefinitionNode> Definitions { get; init; }
}
