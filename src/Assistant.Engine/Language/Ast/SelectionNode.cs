namespace Assistant.Engine.Language.Ast;

/// <summary>A field, fragment spread or inline fragment (specification, section 2.4).</summary>
public abstract class SelectionNode : SyntaxNode, IHasDirectives
{
    /// <summary>The directives in source order; empty when there are none.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get => field ?? []; init; }
}
