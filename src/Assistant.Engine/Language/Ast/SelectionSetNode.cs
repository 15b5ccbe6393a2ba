namespace Assistant.Engine.Language.Ast;

/// <summary>What is selected between a pair of braces (specification, section 2.4).</summary>
public sealed class SelectionSetNode : SyntaxNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.SelectionSet;

    /// <summary>The selections in source order, at least one.</summary>
    public required IReadOnlyList<SelectionNode> Selections { get; init; }
}
