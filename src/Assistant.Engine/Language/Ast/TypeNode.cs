namespace Assistant.Engine.Language.Ast;

/// <summary>A reference to a type (specification, section 2.11).</summary>
public abstract class TypeNode : SyntaxNode;
