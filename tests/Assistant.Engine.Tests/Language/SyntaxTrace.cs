using Assistant.Engine.Language;
using Assistant.Engine.Language.Ast;

namespace Assistant.Engine.Tests.Language;

/// <summary>Writes each visited node down, a line each, in the same form as the oracle's op <c>document</c>.</summary>
internal sealed class SyntaxTrace : SyntaxVisitor
{
    private readonly List<string> _lines = [];

    public static string Of(SyntaxNode node)
    {
        var trace = new SyntaxTrace();
        trace.Visit(node);
        return string.Join('\n', trace._lines);
    }

    protected override SyntaxVisitAction Enter(SyntaxNode node)
    {
        var place = node.Location;
        _lines.Add($"{node.Kind} {place.Start}-{place.End} {place.Line}:{place.Column} {ValueOf(node)}");
        return SyntaxVisitAction.Continue;
    }

    private static string ValueOf(SyntaxNode node) => node switch
    {
        NameNode name => name.Value,
        IntValueNode integer => integer.Value,
        FloatValueNode number => number.Value,
        StringValueNode text => text.Value,
        EnumValueNode value => value.Value,
        BooleanValueNode boolean => boolean.Value ? "true" : "false",
        _ => "",
    };
}
