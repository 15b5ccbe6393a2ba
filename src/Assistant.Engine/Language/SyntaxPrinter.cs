using Assistant.Engine.Language.Ast;

namespace Assistant.Engine.Language;

/// <summary>Prints syntax nodes in GraphQL's syntax, with the layout of graphql-js's <c>print</c>.</summary>
public static class SyntaxPrinter
{
    /// <summary>Prints the node and everything below it, without a newline at the end.</summary>
    public static string Print(SyntaxNode node) => throw new NotImplementedException();
}
