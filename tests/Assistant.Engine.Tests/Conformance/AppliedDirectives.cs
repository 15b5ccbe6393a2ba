using System.Text;
using Assistant.Engine.Language;
using Assistant.Engine.Language.Ast;
using Assistant.Engine.Tests.Conformance.Generators;
using Assistant.Engine.TypeSystem.Directives;

namespace Assistant.Engine.Tests.Conformance;

/// <summary>
/// Schemas without the directives that are applied to their parts. The engine prints these, since <c>@authorize</c> is what a
/// reader of the schema wants to know, and graphql-js's <c>printSchema</c> doesn't.
/// </summary>
internal sealed class AppliedDirectives : SyntaxVisitor
{
    private readonly List<Location> _places = [];

    /// <summary>The SDL without all of them but the specification's.</summary>
    public static string Remove(string sdl)
    {
        var document = Utf8GraphQLParser.Parse(sdl, ParserOptions.Schema);
        return string.Join('\n', document.Definitions.Select(definition => Remove(sdl, definition)));
    }

    private static string Remove(string sdl, DefinitionNode definition)
    {
        var visitor = new AppliedDirectives();
        visitor.Visit(definition);
        var text = new StringBuilder();
        var end = definition.Location.Start;
        foreach (var place in visitor._places)
        {
            text.Append(sdl, end, place.Start - end);
            end = place.End;
        }

        var rest = text.Append(sdl, end, definition.Location.End - end).ToString();
        // What is left of an extension that only applied a directive is none.
        return Tokens.Split(rest) is ["extend", "schema"] or ["extend", _, _] ? "" : rest;
    }

    /// <inheritdoc/>
    protected override SyntaxVisitAction Enter(SyntaxNode node)
    {
        if (node is DirectiveNode directive && !SpecifiedDirectives.Names.Contains(directive.Name.Value))
        {
            _places.Add(directive.Location);
            return SyntaxVisitAction.Skip;
        }

        return SyntaxVisitAction.Continue;
    }
}
