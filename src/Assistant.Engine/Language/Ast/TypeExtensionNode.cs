namespace Assistant.Engine.Language.Ast;

/// <summary>The extension of a named type (specification, section 3.4.3).</summary>
public abstract class TypeExtensionNode : TypeSystemExtensionNode
{
    /// <summary>The type's name.</summary>
    public required NameNode Name { get; init; }
}
