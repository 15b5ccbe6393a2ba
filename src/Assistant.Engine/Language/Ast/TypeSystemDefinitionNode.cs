namespace Assistant.Engine.Language.Ast;

/// <summary>The definition of a schema, type or directive (specification, section 3.1).</summary>
public abstract class TypeSystemDefinitionNode : DefinitionNode
{
    /// <summary>The description; null when there is none.</summary>
    public StringValueNode? Description { get; init; }
}
