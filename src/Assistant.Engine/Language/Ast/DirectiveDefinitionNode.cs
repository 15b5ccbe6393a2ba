namespace Assistant.Engine.Language.Ast;

/// <summary><c>directive @name on …</c> (specification, section 3.13).</summary>
public sealed class DirectiveDefinitionNode : TypeSystemDefinitionNode, IHasDirectives
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.DirectiveDefinition;

    /// <summary>The directive's name, without <c>@</c>.</summary>
    public required NameNode Name { get; init; }

    /// <summary>The arguments in source order; empty when there are none.</summary>
    public IReadOnlyList<InputValueDefinitionNode> Arguments { get => field ?? []; init; }

    /// <summary>The directives in source order; empty when there are none.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get => field ?? []; init; }

    /// <summary>Whether it may be used more than once in one place.</summary>
    public bool IsRepeatable { get; init; }

    /// <summary>Where it may be used, in source order, at least one: names such as <c>FIELD_DEFINITION</c>.</summary>
    public required IReadOnlyList<NameNode> Locations { get; init; }
}
