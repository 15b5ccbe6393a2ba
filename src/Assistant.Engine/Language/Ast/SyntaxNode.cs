namespace Assistant.Engine.Language.Ast;

/// <summary>
/// A node of a parsed document. Nodes never change after they are made, and two of them are equal only when they are the same.
/// </summary>
public abstract class SyntaxNode
{
    /// <summary>What the node is: one value for each class of node, cheaper to switch on than the class.</summary>
    public abstract SyntaxKind Kind { get; }

    /// <summary>Where the node stands in its document; <see cref="Location.None"/> for a node that was not parsed.</summary>
    public Location Location { get; init; }

    /// <summary>The node in GraphQL's syntax, as <see cref="SyntaxPrinter"/> prints it.</summary>
    public override string ToString() => SyntaxPrinter.Print(this);
}
