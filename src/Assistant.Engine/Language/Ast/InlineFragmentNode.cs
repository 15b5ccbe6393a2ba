namespace Assistant.Engine.Language.Ast;

/// <summary>A fragment in place, <c>... on Type { }</c> (specification, section 2.8.2).</summary>
public sealed class InlineFragmentNode : SelectionNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.InlineFragment;

    /// <summary>The type that the fragment applies to; null when it is the enclosing one.</summary>
    public NamedTypeNode? TypeCondition { get; init; }

    /// <summary>What the fragment selects.</summary>
    public required SelectionSetNode SelectionSet { get; init; }
}
