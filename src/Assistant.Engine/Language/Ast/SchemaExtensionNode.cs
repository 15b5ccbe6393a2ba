namespace Assistant.Engine.Language.Ast;

/// <summary><c>extend schema</c> (specification, section 3.3.2).</summary>
public sealed class SchemaExtensionNode : TypeSystemExtensionNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.SchemaExtension;

    /// <summary>The added root operation types in source order; empty when there are none.</summary>
    public IReadOnlyList<OperationTypeDefinitionNode> OperationTypes { get => field ?? []; init; }
}
