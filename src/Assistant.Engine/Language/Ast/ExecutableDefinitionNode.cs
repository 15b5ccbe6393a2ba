namespace Assistant.Engine.Language.Ast;

/// <summary>An operation or a fragment (specification, section 2.2).</summary>
public abstract class ExecutableDefinitionNode : DefinitionNode, IHasDirectives
{
    /// <summary>The description; null when there is none.</summary>
    public StringValueNode? Description { get; init; }

    /// <summary>The directives in source order; empty when there are none.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get => field ?? []; init; }

    /// <summary>What it selects.</summary>
    public required SelectionSetNode SelectionSet { get; init; }
}
