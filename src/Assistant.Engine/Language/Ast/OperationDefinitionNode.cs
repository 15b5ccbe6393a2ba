namespace Assistant.Engine.Language.Ast;

/// <summary>A query, mutation or subscription (specification, section 2.3).</summary>
public sealed class OperationDefinitionNode : ExecutableDefinitionNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.OperationDefinition;

    /// <summary>What kind of operation it is; a query for the shorthand <c>{ … }</c>.</summary>
    public required OperationType Operation { get; init; }

    /// <summary>The operation's name; null for an anonymous operation.</summary>
    public NameNode? Name { get; init; }

    /// <summary>The variables in source order; empty when there are none.</summary>
    public IReadOnlyList<VariableDefinitionNode> VariableDefinitions { get => field ?? []; init; }
}
