namespace Assistant.Engine.Language.Ast;

/// <summary><c>extend enum Name</c> (specification, section 3.9).</summary>
public sealed class EnumTypeExtensionNode : TypeExtensionNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.EnumTypeExtension;

    /// <summary>The values in source order; empty when there are none.</summary>
    public IReadOnlyList<EnumValueDefinitionNode> Values { get => field ?? []; init; }
}
