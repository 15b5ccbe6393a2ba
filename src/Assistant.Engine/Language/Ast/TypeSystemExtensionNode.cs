namespace Assistant.Engine.Language.Ast;

/// <summary>An extension of a schema, type or directive (specification, section 3.1.1). It has no description.</summary>
public abstract class TypeSystemExtensionNode : DefinitionNode, IHasDirectives
{
    /// <summary>The directives in source order; empty when there are none.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get => field ?? []; init; }
}
