using Assistant.Engine.Language;
using Assistant.Engine.Language.Ast;

namespace Assistant.Engine.Tests.Language;

public sealed class SyntaxVisitorTests
{
    private static readonly DocumentNode Document = Utf8GraphQLParser.Parse("{ a { b } c }");

    [Theory]
    [InlineData(null, SyntaxVisitAction.Continue, null, "+a +b -b -a +c -c", true)]
    [InlineData("a", SyntaxVisitAction.Skip, null, "+a +c -c", true)]
    [InlineData("b", SyntaxVisitAction.Skip, null, "+a +b -a +c -c", true)]
    [InlineData("a", SyntaxVisitAction.Break, null, "+a", false)]
    [InlineData("b", SyntaxVisitAction.Break, null, "+a +b", false)]
    [InlineData(null, SyntaxVisitAction.Continue, "b", "+a +b -b", false)]
    [InlineData(null, SyntaxVisitAction.Continue, "a", "+a +b -b -a", false)]
    public void A_visit_goes_on_skips_or_ends(
        string? enterAt, SyntaxVisitAction onEnter, string? breakAfter, string trace, bool isWhole)
    {
        var visitor = new FieldVisitor(enterAt, onEnter, breakAfter);

        visitor.Visit(Document).ShouldBe(isWhole);

        string.Join(' ', visitor.Trace).ShouldBe(trace);
    }

    [Fact]
    public void Lists_that_are_no_arrays_are_walked()
    {
        var document = new DocumentNode { Definitions = new List<DefinitionNode>(Document.Definitions) };
        var visitor = new FieldVisitor(null, SyntaxVisitAction.Continue, null);

        visitor.Visit(document).ShouldBeTrue();

        visitor.Trace.Count.ShouldBe(6);
    }

    [Fact]
    public void Each_class_of_node_has_its_kind()
    {
        var classes = typeof(SyntaxNode).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(SyntaxNode)) && !type.IsAbstract)
            .Select(type => type.Name);

        classes.ShouldBe(Enum.GetNames<SyntaxKind>().Select(kind => $"{kind}Node"), ignoreOrder: true);
    }

    private sealed class FieldVisitor(string? enterAt, SyntaxVisitAction onEnter, string? breakAfter) : SyntaxVisitor
    {
        public List<string> Trace { get; } = [];

        protected override SyntaxVisitAction Enter(SyntaxNode node)
        {
            if (node is not FieldNode field)
            {
                return SyntaxVisitAction.Continue;
            }

            Trace.Add($"+{field.ResponseName}");
            return field.ResponseName == enterAt ? onEnter : SyntaxVisitAction.Continue;
        }

        protected override SyntaxVisitAction Leave(SyntaxNode node)
        {
            if (node is not FieldNode field)
            {
                return SyntaxVisitAction.Continue;
            }

            Trace.Add($"-{field.ResponseName}");
            return field.ResponseName == breakAfter ? SyntaxVisitAction.Break : SyntaxVisitAction.Continue;
        }
    }
}
