namespace Assistant.Engine.Language.Ast;

/// <summary>The use of a named fragment, <c>...Name</c> (specification, section 2.8).</summary>
public sealed class FragmentSpreadNode : SelectionNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.FragmentSpread;

    /// <summary>The fragment's name.</summary>
    public required NameNode Name { get; init; }
}
