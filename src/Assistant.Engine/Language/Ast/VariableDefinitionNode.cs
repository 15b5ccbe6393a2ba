namespace Assistant.Engine.Language.Ast;

/// <summary>The definition of a variable (specification, section 2.10).</summary>
public sealed class VariableDefinitionNode : SyntaxNode, IHasDirectives
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.VariableDefinition;

    /// <summary>The description; null when there is none.</summary>
    public StringValueNode? Description { get; init; }

    /// <summary>The variable.</summary>
    public required VariableNode Variable { get; init; }

    /// <summary>The variable's type.</summary>
    public required TypeNode Type { get; init; }

    /// <summary>The default, a constant; null when there is none (a <see cref="NullValueNode"/> when it is <c>null</c>).</summary>
    public ValueNode? DefaultValue { get; init; }

    /// <summary>The directives in source order; empty when there are none.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get => field ?? []; init; }
}
