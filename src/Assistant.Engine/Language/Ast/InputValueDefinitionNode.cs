namespace Assistant.Engine.Language.Ast;

/// <summary>The definition of an argument or of an input object's field (specification, section 3.6.1).</summary>
public sealed class InputValueDefinitionNode : SyntaxNode, IHasDirectives
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.InputValueDefinition;

    /// <summary>The description; null when there is none.</summary>
    public StringValueNode? Description { get; init; }

    /// <summary>The argument's or field's name.</summary>
    public required NameNode Name { get; init; }

    /// <summary>Its type.</summary>
    public required TypeNode Type { get; init; }

    /// <summary>The default, a constant; null when there is none (a <see cref="NullValueNode"/> when it is <c>null</c>).</summary>
    public ValueNode? DefaultValue { get; init; }

    /// <summary>The directives in source order; empty when there are none.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get => field ?? []; init; }
}
