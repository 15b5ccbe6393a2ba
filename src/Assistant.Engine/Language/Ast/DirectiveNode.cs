namespace Assistant.Engine.Language.Ast;

/// <summary>The use of a directive (specification, section 2.12).</summary>
public sealed class DirectiveNode : SyntaxNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.Directive;

    /// <summary>The directive's name, without <c>@</c>.</summary>
    public required NameNode Name { get; init; }

    /// <summary>The arguments in source order; empty when there are none.</summary>
    public IReadOnlyList<ArgumentNode> Arguments { get => field ?? []; init; }
}
