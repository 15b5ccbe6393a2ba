using System.Runtime.InteropServices;
using System.Text.Json;
using Assistant.Engine.Language;
using Assistant.Engine.Language.Ast;
using Assistant.Engine.Tests.Oracle;

namespace Assistant.Engine.Tests.Language;

/// <summary>graphql-js reads the same documents: every node, place, message and printed text must agree.</summary>
public sealed class ParserOracleTests
{
    [Fact]
    public async Task Valid_documents_are_read_as_graphql_js_reads_them()
    {
        foreach (var source in SyntaxCorpus.Executable.Concat(SyntaxCorpus.TypeSystem))
        {
            var answer = await GraphQLJsOracle.Shared.AskAsync("parse", new { utf16 = Exactly(source) });
            answer.TryGetProperty("errors", out var errors).ShouldBeFalse($"{source}\n{errors}");
            SyntaxTrace.Of(Utf8GraphQLParser.Parse(source)).ShouldBe(SyntaxTrace.Of(answer.GetProperty("nodes")), source);
        }
    }

    [Fact]
    public async Task Broken_documents_are_refused_with_the_words_and_the_place_of_graphql_js()
    {
        foreach (var source in SyntaxCorpus.Broken)
        {
            (await CompareAsync(source)).ShouldBeFalse($"graphql-js accepts {JsonSerializer.Serialize(source)}");
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
        var answer = await GraphQLJsOracle.Shared.AskAsync("parse", new { utf16 = Exactly(source), mode });
        Compare(source, answer, () => mode switch
        {
            "value" => Utf8GraphQLParser.ParseValue(source),
            "constValue" => Utf8GraphQLParser.ParseConstValue(source),
            _ => Utf8GraphQLParser.ParseType(source),
        });
    }

    private static async Task<bool> CompareAsync(string source)
    {
        var answer = await GraphQLJsOracle.Shared.AskAsync("parse", new { utf16 = Exactly(source) });
        return Compare(source, answer, () => Utf8GraphQLParser.Parse(source));
    }

    // JSON would replace half a surrogate pair.
    private static string Exactly(string source) => Convert.ToBase64String(MemoryMarshal.AsBytes(source.AsSpan()));

    // Whether both accept it; fails when they differ in anything.
    private static bool Compare(string source, JsonElement answer, Func<SyntaxNode> parse)
    {
        var shown = JsonSerializer.Serialize(source);
        if (!answer.TryGetProperty("errors", out var errors))
        {
            SyntaxTrace.Of(parse()).ShouldBe(SyntaxTrace.Of(answer.GetProperty("nodes")), shown);
            return true;
        }

        var error = Should.Throw<GraphQLSyntaxException>(() => parse(), shown);
        var place = errors[0].GetProperty("locations")[0];
        $"{error.Message} {error.Location.Line}:{error.Location.Column}".ShouldBe(
            $"{errors[0].GetProperty("message").GetString()} {place.GetProperty("line")}:{place.GetProperty("column")}",
            shown);
        return false;
    }
}
