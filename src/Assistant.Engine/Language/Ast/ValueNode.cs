namespace Assistant.Engine.Language.Ast;

/// <summary>A literal or a variable (specification, section 2.9).</summary>
public abstract class ValueNode : SyntaxNode;
