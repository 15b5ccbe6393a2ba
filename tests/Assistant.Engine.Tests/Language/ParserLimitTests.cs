using Assistant.Engine.Errors;
using Assistant.Engine.Language;

namespace Assistant.Engine.Tests.Language;

public sealed class ParserLimitTests
{
    private const int SmallStack = 256 * 1024;

    public static TheoryData<string> Nestings => ["selections", "fragments", "lists", "objects", "types", "defaults"];

    [Theory]
    [MemberData(nameof(Nestings))]
    public void Nesting_of_ten_thousand_levels_is_refused_on_a_small_stack(string nesting)
    {
        var error = OnSmallStack(() => Should.Throw<GraphQLSyntaxException>(() => Utf8GraphQLParser.Parse(Nested(nesting, 10_000))));

        error.Message.ShouldBe("Syntax Error: Document is nested more than 100 levels deep. Parsing aborted.");
        error.Errors[0].Code.ShouldBe(ErrorCodes.Syntax);
        error.Location.Line.ShouldBe(1);
        error.Location.Column.ShouldBeGreaterThan(100);
    }

    [Theory]
    [MemberData(nameof(Nestings))]
    public void Nesting_without_a_limit_is_refused_before_the_stack_ends(string nesting)
    {
        var options = ParserOptions.Schema with { MaxDepth = int.MaxValue };

        var error = OnSmallStack(() =>
            Should.Throw<GraphQLSyntaxException>(() => Utf8GraphQLParser.Parse(Nested(nesting, 1_000_000), options)));

        error.Message.ShouldStartWith("Syntax Error: Document is nested too deep for this thread, ");
    }

    [Theory]
    [MemberData(nameof(Nestings))]
    public void Nesting_up_to_the_limit_is_parsed_walked_and_printed_on_a_small_stack(string nesting)
    {
        // One level less for those that stand in a selection set.
        var source = Nested(nesting, 99);

        var printed = OnSmallStack(() =>
        {
            var document = Utf8GraphQLParser.Parse(source);
            SyntaxTrace.Of(document).ShouldNotBeEmpty();
            return SyntaxPrinter.Print(document);
        });

        printed.Count(code => code is '{' or '[').ShouldBe(source.Count(code => code is '{' or '['));
    }

    [Theory]
    [InlineData("{ a b }", 4, 2, true)]
    [InlineData("{ a b }", 3, 2, false)]
    [InlineData("{ a b }", 4, 1, false)]
    [InlineData("{ a #b c\n }", 3, 1, true)]
    [InlineData("{ a(b: [1, 2]) }", 11, 1, true)]
    [InlineData("{ a(b: [1, 2]) }", 10, 1, false)]
    [InlineData("{ a { b { c } } }", 9, 3, true)]
    [InlineData("{ a { b { c } } }", 9, 2, false)]
    public void Tokens_and_fields_are_counted(string source, int maxTokens, int maxFields, bool isAccepted)
    {
        var options = new ParserOptions { MaxTokens = maxTokens, MaxFields = maxFields };

        if (isAccepted)
        {
            Utf8GraphQLParser.Parse(source, options).Definitions.Count.ShouldBe(1);
        }
        else
        {
            Should.Throw<GraphQLSyntaxException>(() => Utf8GraphQLParser.Parse(source, options));
        }
    }

    [Fact]
    public void Each_limit_says_its_name_and_its_place()
    {
        MessageOf("{ a\n b }", new ParserOptions { MaxTokens = 2 })
            .ShouldBe("Syntax Error: Document contains more than 2 tokens. Parsing aborted. 2:2");
        MessageOf("{ a\n b }", new ParserOptions { MaxFields = 1 })
            .ShouldBe("Syntax Error: Document contains more than 1 fields. Parsing aborted. 2:2");
        MessageOf("{ a\n b }", new ParserOptions { MaxDepth = 0 })
            .ShouldBe("Syntax Error: Document is nested more than 0 levels deep. Parsing aborted. 1:1");
        MessageOf("{ a\n b }", new ParserOptions { MaxLength = 5 })
            .ShouldBe("Syntax Error: Document contains more than 5 bytes. Parsing aborted. 2:2");
        MessageOf("{ é }", new ParserOptions { MaxLength = 5 })
            .ShouldBe("Syntax Error: Document contains more than 5 bytes. Parsing aborted. 1:5");
    }

    [Theory]
    [InlineData("{{{0}}}", " field", "contains more than")]
    [InlineData("{{ a }} #{0}", " text", "bytes")]
    [InlineData("{{ a(b: \"{0}\") }}", " text", "bytes")]
    public void A_query_of_a_megabyte_is_refused(string frame, string filling, string message)
    {
        var source = string.Format(
            System.Globalization.CultureInfo.InvariantCulture, frame, string.Concat(Enumerable.Repeat(filling, 1024 * 1024 / filling.Length)));

        MessageOf(source, ParserOptions.Default).ShouldContain(message);
    }

    [Fact]
    public void A_schema_of_a_megabyte_is_parsed_with_the_limits_for_schemas()
    {
        var source = string.Concat(Enumerable.Range(0, 30_000).Select(number => $"\"A type\" type T{number} {{ a: Int }}\n"));

        Utf8GraphQLParser.Parse(source, ParserOptions.Schema).Definitions.Count.ShouldBe(30_000);
    }

    private static string MessageOf(string source, ParserOptions options)
    {
        var error = Should.Throw<GraphQLSyntaxException>(() => Utf8GraphQLParser.Parse(source, options));
        return $"{error.Message} {error.Location.Line}:{error.Location.Column}";
    }

    private static string Nested(string nesting, int depth) => nesting switch
    {
        "selections" => $"{Repeat("{a", depth)}{Repeat("}", depth)}",
        "fragments" => $"{{a{Repeat("...{", depth)}a{Repeat("}", depth)}}}",
        "lists" => $"{{a(b:{Repeat("[", depth)}{Repeat("]", depth)})}}",
        "objects" => $"{{a(b:{Repeat("{a:", depth)}1{Repeat("}", depth)})}}",
        "types" => $"query($a:{Repeat("[", depth)}Int{Repeat("]", depth)}){{a}}",
        _ => $"input I{{a:Int={Repeat("[{a:", depth / 2)}1{Repeat("}]", depth / 2)}}}",
    };

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static T OnSmallStack<T>(Func<T> run)
    {
        var result = default(T)!;
        Exception? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = run();
                }
                catch (Exception exception)
                {
                    failure = exception;
                }
            },
            SmallStack);
        thread.Start();
        thread.Join();
        failure.ShouldBeNull();
        return result;
    }
}
