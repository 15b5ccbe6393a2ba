namespace Assistant.Engine.Language.Ast;

/// <summary>A selected field (specification, section 2.5).</summary>
public sealed class FieldNode : SelectionNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.Field;

    /// <summary>The alias; null when there is none.</summary>
    public NameNode? Alias { get; init; }

    /// <summary>The field's name in the schema.</summary>
    public required NameNode Name { get; init; }

    /// <summary>The arguments in source order; empty when there are none.</summary>
    public IReadOnlyList<ArgumentNode> Arguments { get => field ?? []; init; }

    /// <summary>The selection on the field's value; null when there is none.</summary>
    public SelectionSetNode? SelectionSet { get; init; }

    /// <summary>The key of this field in the response: the alias, or else the name.</summary>
    public string ResponseName => Alias is null ? Name.Value : Alias.Value;
}
