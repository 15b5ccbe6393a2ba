using Assistant.Engine.Language;
using Assistant.Engine.Tests.Oracle;

namespace Assistant.Engine.Tests.Language;

/// <summary>What is printed is what graphql-js prints, and reads as what was printed.</summary>
public sealed class PrinterOracleTests
{
    [Fact]
    public async Task Documents_are_printed_as_graphql_js_prints_them()
    {
        foreach (var source in SyntaxCorpus.Executable.Concat(SyntaxCorpus.TypeSystem))
        {
            await CompareAsync(source);
        }
    }

    [Theory]
    [InlineData("[Int!]!")]
    [InlineData("[[Chat]]")]
    public void A_part_of_a_document_is_printed_alone(string type) =>
        Utf8GraphQLParser.ParseType(type).ToString().ShouldBe(type);

    private static async Task CompareAsync(string source)
    {
        var answer = await GraphQLJsOracle.Shared.AskAsync("print", new { source });
        answer.TryGetProperty("errors", out var errors).ShouldBeFalse($"{source}\n{errors}");
        var document = Utf8GraphQLParser.Parse(source);
        var printed = SyntaxPrinter.Print(document);
        printed.ShouldBe(answer.GetProperty("text").GetString(), source);
        SyntaxPrinter.Print(Utf8GraphQLParser.Parse(printed)).ShouldBe(printed);
    }
}
