namespace Assistant.Engine.Language.Ast;

/// <summary><c>schema { … }</c> (specification, section 3.3).</summary>
public sealed class SchemaDefinitionNode : TypeSystemDefinitionNode, IHasDirectives
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.SchemaDefinition;

    /// <summary>The directives in source order; empty when there are none.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get => field ?? []; init; }

    /// <summary>The root operation types in source order, at least one.</summary>
    public required IReadOnlyList<OperationTypeDefinitionNode> OperationTypes { get; init; }
}
