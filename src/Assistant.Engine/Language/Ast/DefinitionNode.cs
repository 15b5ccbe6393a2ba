namespace Assistant.Engine.Language.Ast;

/// <summary>A definition in a document: executable, of the type system, or an extension of the type system.</summary>
public abstract class DefinitionNode : SyntaxNode;
