namespace Assistant.Engine.Language.Ast;

/// <summary>The definition of a field (specification, section 3.6).</summary>
public sealed class FieldDefinitionNode : SyntaxNode, IHasDirectives
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.FieldDefinition;

    /// <summary>The description; null when there is none.</summary>
    public StringValueNode? Description { get; init; }

    /// <summary>The field's name.</summary>
    public required NameNode Name { get; init; }

    /// <summary>The arguments in source order; empty when there are none.</summary>
    public IReadOnlyList<InputValueDefinitionNode> Arguments { get => field ?? []; init; }

    /// <summary>The field's type.</summary>
    public required TypeNode Type { get; init; }

    /// <summary>The directives in source order; empty when there are none.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get => field ?? []; init; }
}
