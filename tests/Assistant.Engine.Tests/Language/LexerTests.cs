using System.Text;
using Assistant.Engine.Language;
using Assistant.Engine.Language.Ast;

namespace Assistant.Engine.Tests.Language;

public sealed class LexerTests
{
    [Theory]
    [InlineData("\"\"", "")]
    [InlineData("\"text\"", "text")]
    [InlineData("\"\\u00e9 é \\u{1F600} \\uD83D\\uDE00\"", "é é 😀 😀")]
    [InlineData("\"\\\" \\\\ \\/ \\b\\f\\n\\r\\t\"", "\" \\ / \b\f\n\r\t")]
    [InlineData("\"\\u0000\"", "\0")]
    [InlineData("\"\"\"\"\"\"", "")]
    [InlineData("\"\"\"  \n \t \n\"\"\"", "")]
    [InlineData("\"\"\" one \"\"\"", " one ")]
    [InlineData("\"\"\"one\r\n    two\r      three\n    \"\"\"", "one\ntwo\n  three")]
    [InlineData("\"\"\"\n\tone\n\t\ttwo\n\n\tthree\n\n\"\"\"", "one\n\ttwo\n\nthree")]
    [InlineData("\"\"\"a \\\"\"\" \\n \\u0041 \"\" b\"\"\"", "a \"\"\" \\n \\u0041 \"\" b")]
    public void Strings_have_the_value_that_the_specification_gives_them(string literal, string value) =>
        Utf8GraphQLParser.ParseValue(literal).ShouldBeOfType<StringValueNode>().Value.ShouldBe(value);

    [Theory]
    [InlineData("0")]
    [InlineData("-0")]
    [InlineData("9007199254740993")]
    [InlineData("123456789012345678901234567890123456789012345678901234567890")]
    public void Integers_keep_every_digit(string literal) =>
        Utf8GraphQLParser.ParseValue(literal).ShouldBeOfType<IntValueNode>().Value.ShouldBe(literal);

    [Theory]
    [InlineData("0.0")]
    [InlineData("-1.50e+10")]
    [InlineData("1E5")]
    [InlineData("1e-7")]
    public void Floats_are_kept_as_written(string literal) =>
        Utf8GraphQLParser.ParseValue(literal).ShouldBeOfType<FloatValueNode>().Value.ShouldBe(literal);

    [Fact]
    public void Columns_and_offsets_count_utf16_code_units()
    {
        const string source = "# é 😀\r\n{ a(s: \"é 😀\") b }";
        var document = Utf8GraphQLParser.Parse(Encoding.UTF8.GetBytes(source));

        var operation = (OperationDefinitionNode)document.Definitions[0];
        var last = operation.SelectionSet.Selections[1];
        last.Location.ShouldBe(new Location(source.IndexOf('b'), source.IndexOf('b') + 1, 2, 16));
    }

    [Theory]
    [InlineData(new byte[] { 0x7B, 0xFF, 0x7D }, "Syntax Error: Invalid character: byte 0xFF, which is not UTF-8.", 2)]
    [InlineData(new byte[] { 0x7B, 0x20, 0xC3 }, "Syntax Error: Invalid character: byte 0xC3, which is not UTF-8.", 3)]
    [InlineData(new byte[] { 0x22, 0xC0, 0x80, 0x22 }, "Syntax Error: Invalid character within String: byte 0xC0, which is not UTF-8.", 2)]
    [InlineData(new byte[] { 0x23, 0x20, 0x80, 0x0A }, "Syntax Error: Invalid character: byte 0x80, which is not UTF-8.", 3)]
    [InlineData(new byte[] { 0x22, 0xED, 0xA0, 0x80, 0x22 }, "Syntax Error: Invalid character within String: U+D800.", 2)]
    public void Bytes_that_are_no_utf8_are_refused(byte[] source, string message, int column)
    {
        var error = Should.Throw<GraphQLSyntaxException>(() => Utf8GraphQLParser.Parse(source));

        error.Message.ShouldBe(message);
        error.Location.ShouldBe(new(1, column));
    }

    [Fact]
    public void Names_that_share_a_place_in_the_cache_stay_themselves()
    {
        var names = Enumerable.Range(0, 20_000).Select(number => $"name{number}").ToArray();
        var document = Utf8GraphQLParser.Parse($"{{ {string.Join(' ', names)} }}", ParserOptions.Schema);

        ((OperationDefinitionNode)document.Definitions[0]).SelectionSet.Selections
            .Select(selection => ((FieldNode)selection).Name.Value).ShouldBe(names);
    }
}
