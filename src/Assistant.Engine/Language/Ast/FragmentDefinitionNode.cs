namespace Assistant.Engine.Language.Ast;

/// <summary>A named fragment (specification, section 2.8).</summary>
public sealed class FragmentDefinitionNode : ExecutableDefinitionNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.FragmentDefinition;

    /// <summary>The fragment's name, never <c>on</c>.</summary>
    public required NameNode Name { get; init; }

    /// <summary>The type that the fragment applies to.</summary>
    public required NamedTypeNode TypeCondition { get; init; }
}
