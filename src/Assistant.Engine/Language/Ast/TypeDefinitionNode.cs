namespace Assistant.Engine.Language.Ast;

/// <summary>The definition of a named type (specification, section 3.4).</summary>
public abstract class TypeDefinitionNode : TypeSystemDefinitionNode, IHasDirectives
{
    /// <summary>The type's name.</summary>
    public required NameNode Name { get; init; }

    /// <summary>The directives in source order; empty when there are none.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get => field ?? []; init; }
}
