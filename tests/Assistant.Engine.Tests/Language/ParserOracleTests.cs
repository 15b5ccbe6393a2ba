using System.Runtime.InteropServices;
using System.Text.Json;
using Assistant.Engine.Language;
using Assistant.Engine.Language.Ast;
using Assistant.Engine.Tests.Conformance;
using Assistant.Engine.Tests.Oracle;

namespace Assistant.Engine.Tests.Language;

/// <summary>graphql-js reads the same documents: every node, place, message and printed text must agree.</summary>
public sealed class ParserOracleTests
{
    [Fact]
    public async Task Valid_documents_are_read_and_printed_as_graphql_js_does()
    {
        var sources = SyntaxCorpus.Executable.Concat(SyntaxCorpus.TypeSystem).ToList();

        await ConformanceOracle.Shared.ShouldAgreeAsync(sources.Select(source => new ConformanceCase { Source = source }));

        foreach (var source in sources)
        {
            var printed = SyntaxPrinter.Print(Utf8GraphQLParser.Parse(source));
            SyntaxPrinter.Print(Utf8GraphQLParser.Parse(printed)).ShouldBe(printed);
        }
    }

    [Fact]
    public async Task Broken_documents_are_refused_with_the_words_and_the_place_of_graphql_js()
    {
        await ConformanceOracle.Shared.ShouldAgreeAsync(SyntaxCorpus.Broken.Select(source => new ConformanceCase { Source = source }));

        foreach (var source in SyntaxCorpus.Broken)
        {
            Should.Throw<GraphQLSyntaxException>(() => Utf8GraphQLParser.Parse(source), source);
        }
    }

    [Theory]
    [InlineData("value", "[1, $x, {a: \"b\"}]")]
    [InlineData("value", "1 2")]
    [InlineData("value", "")]
    [InlineData("constValue", "[1, {a: ENUM}]")]
    [InlineData("constValue", "[$x]")]
    [InlineData("type", "[Chat!]!")]
    [InlineData("type", "[[Chat]")]
    [InlineData("type", "Chat!!")]
    [InlineData("type", "")]
    public async Task Values_and_types_are_read_on_their_own(string mode, string source)
    {
        var utf16 = Convert.ToBase64String(MemoryMarshal.AsBytes(source.AsSpan()));
        var answer = await GraphQLJsOracle.Shared.AskAsync("parse", new { utf16, mode });
        if (answer.TryGetProperty("nodes", out var nodes))
        {
            SyntaxTrace.Of(Parse(mode, source)).ShouldBe(nodes.GetString());
            return;
        }

        var error = Should.Throw<GraphQLSyntaxException>(() => Parse(mode, source));
        Show(error.Message, error.Location.Line, error.Location.Column).ShouldBe(Show(answer.GetProperty("errors")[0]));
    }

    [Theory]
    [InlineData("[Int!]!")]
    [InlineData("[[Chat]]")]
    public void A_part_of_a_document_is_printed_alone(string type) =>
        Utf8GraphQLParser.ParseType(type).ToString().ShouldBe(type);

    private static SyntaxNode Parse(string mode, string source) => mode switch
    {
        "value" => Utf8GraphQLParser.ParseValue(source),
        "constValue" => Utf8GraphQLParser.ParseConstValue(source),
        _ => Utf8GraphQLParser.ParseType(source),
    };

    private static string Show(JsonElement error)
    {
        var place = error.GetProperty("locations")[0];
        return Show(error.GetProperty("message").GetString()!, place.GetProperty("line").GetInt32(), place.GetProperty("column").GetInt32());
    }

    private static string Show(string message, int line, int column) => $"{message} {line}:{column}";
}
