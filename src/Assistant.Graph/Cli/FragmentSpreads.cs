using Assistant.Engine.Language;
using Assistant.Engine.Language.Ast;

namespace Assistant.Graph.Cli;

/// <summary>Finds the fragments that a document uses.</summary>
internal sealed class FragmentSpreads : SyntaxVisitor
{
    private readonly HashSet<string> _names = [];

    internal static HashSet<string> In(DocumentNode document)
    {
        var spreads = new FragmentSpreads();
        spreads.Visit(document);
        return spreads._names;
    }

    /// <inheritdoc/>
    protected override SyntaxVisitAction Enter(SyntaxNode node)
    {
        if (node is FragmentSpreadNode spread)
        {
            _names.Add(spread.Name.Value);
        }

        return SyntaxVisitAction.Continue;
    }
}
