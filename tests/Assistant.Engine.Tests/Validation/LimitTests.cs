using System.Text;
using Assistant.Engine.Errors;
using Assistant.Engine.Language;
using Assistant.Engine.Tests.Conformance;
using Assistant.Engine.Validation;

namespace Assistant.Engine.Tests.Validation;

/// <summary>Documents made to exhaust the validator end in errors, on a small stack, and large honest ones don't.</summary>
public sealed class LimitTests
{
    private const int SmallStack = 512 * 1024;

    private static readonly ParserOptions Parser = ParserOptions.Schema with { MaxDepth = 200 };

    [Fact]
    public void A_hundred_errors_are_reported_and_then_the_limit()
    {
        var errors = Validate($"{{ {Repeat(150, i => $"unknown{i}")} }}");

        errors.Count.ShouldBe(101);
        errors[99].Message.ShouldBe("Cannot query field \"unknown99\" on type \"Query\".");
        errors[100].Message.ShouldBe("Too many validation errors, error limit reached. Validation aborted.");
        errors[100].Locations.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(99, 99)]
    [InlineData(100, 100)]
    [InlineData(101, 101)]
    [InlineData(500, 101)]
    public async Task The_limit_is_that_of_graphql_js(int errors, int reported)
    {
        var source = $"{{ {Repeat(errors, i => $"unknown{i}")} }}";

        await ConformanceOracle.Shared.ShouldAgreeAsync(new ConformanceCase { Source = source, Schema = "validation" });
        Validate(source).Count.ShouldBe(reported);
    }

    [Theory]
    [InlineData(60, 60)]
    [InlineData(101, 0)]
    [InlineData(0, 101)]
    [InlineData(30, 90)]
    public async Task Errors_that_are_found_last_count_in_their_places(int variables, int fields)
    {
        var source = $"query Q({Repeat(variables, i => $"$v{i}: Int")} $used: Int) {{ {Repeat(fields, i => $"unknown{i}")} arguments {{ int(x: $used) i: int(x: $not) }} }}";

        await ConformanceOracle.Shared.ShouldAgreeAsync(new ConformanceCase { Source = source, Schema = "validation" });
        Validate(source).Count.ShouldBe(101);
    }

    [Fact]
    public void The_limit_can_be_set() =>
        Validate("{ a b c }", new ValidationOptions { MaxErrors = 2 }).Count.ShouldBe(3);

    [Fact]
    public void A_leaf_may_be_selected_thousands_of_times() =>
        Validate($"{{ {Repeat(5000, _ => "version")} ...F ...G }} {Fragment("F", Repeat(5000, _ => "version"))} {Fragment("G", Repeat(5000, _ => "version"))}")
            .ShouldBeEmpty();

    [Fact]
    public void Thousands_of_different_fields_are_fine() =>
        Validate($"{{ {Repeat(5000, i => $"v{i}: version")} }}").ShouldBeEmpty();

    [Fact]
    public void A_fragment_may_be_spread_thousands_of_times() =>
        Validate($"{{ {Repeat(5000, _ => "...F")} }} {Fragment("F", "version role")}").ShouldBeEmpty();

    [Theory]
    [InlineData("subselections")]
    [InlineData("arguments")]
    [InlineData("conflicts")]
    [InlineData("fragments")]
    [InlineData("large arguments")]
    public void Comparisons_that_would_take_too_long_end_in_an_error(string kind)
    {
        var source = kind switch
        {
            "subselections" => $"{{ {Repeat(4000, _ => "people { id }")} }}",
            "arguments" => $"{{ {Repeat(4000, i => $"person(id: \"{i}\") {{ id }}")} }}",
            "conflicts" => $"{{ {Repeat(2000, _ => "a: version")} {Repeat(2000, _ => "a: role")} }}",
            "fragments" => $"{{ {Repeat(2000, i => $"...F{i}")} }} {Repeat(2000, i => Fragment($"F{i}", $"v{i}: version"))}",
            _ => $"{{ arguments {{ {Repeat(100, _ => $"anything(x: [{Repeat(1000, i => $"{i}")}])")} }} }}",
        };

        var errors = Validate(source);

        errors.Count.ShouldBeInRange(1, 101);
        errors[^1].Message.ShouldEndWith("Validation aborted.");
        errors[^1].Code.ShouldBe(ErrorCodes.Validation);
    }

    [Fact]
    public void Fragments_that_double_with_each_level_are_compared_once_each() => Validate(Doubled(20)).ShouldBeEmpty();

    [Fact]
    public void Operations_that_reach_all_fragments_end_in_an_error()
    {
        var source = Repeat(500, i => $"query Q{i} {{ ...F0 }}")
            + Fragment("F0", Repeat(499, i => $"...F{i + 1}"))
            + Repeat(499, i => Fragment($"F{i + 1}", $"v{i}: version"));

        Validate(source).ShouldHaveSingleItem().Message.ShouldBe("The document's operations reach too many fragments and variables. Validation aborted.");
    }

    [Theory]
    [InlineData("version ...F{0}")]
    [InlineData("... on Query {{ ...F{0} }}")]
    [InlineData("version ...F{0} ...F0")]
    [InlineData("__schema {{ types {{ name }} }} ...F{0}")]
    public void A_chain_of_fragments_is_answered_whatever_its_length(string body)
    {
        foreach (var operation in new[] { "query", "mutation", "subscription" })
        {
            var source = $"{operation} {{ ...F0 }} "
                + Repeat(20_000, i => Fragment($"F{i}", i == 19_999 ? "version" : string.Format(null, body, i + 1)));

            Validate(source).Count.ShouldBeInRange(1, 101);
        }
    }

    [Fact]
    public void Messages_show_no_more_of_a_long_literal_than_its_beginning()
    {
        var error = Validate($"{{ arguments {{ filter(x: {{ nothing: \"{new string('x', 100_000)}\" }}) }} }}").ShouldHaveSingleItem();

        error.Message.Length.ShouldBeLessThan(1200);
        error.Message.ShouldEndWith("xxx....");
    }

    // As deep as the parser allows, with the type checks of the deepest place at work.
    [Fact]
    public void Nesting_as_deep_as_the_parser_allows_is_validated()
    {
        var source = $"{{ person(id: 1) {{ {Nest(190, "nothing")} }} arguments {{ anything(x: {new string('[', 150)}{new string(']', 150)}) }} }}";

        Validate(source).ShouldHaveSingleItem().Message.ShouldBe("Cannot query field \"nothing\" on type \"Person\".");
    }

    private static IReadOnlyList<GraphQLError> Validate(string source, ValidationOptions? options = null)
    {
        var document = Utf8GraphQLParser.Parse(source, Parser);
        IReadOnlyList<GraphQLError>? errors = null;
        var thread = new Thread(() => errors = DocumentValidator.Validate(ValidationSchema.Schema, document, options), SmallStack);
        thread.Start();
        thread.Join();
        return errors.ShouldNotBeNull();
    }

    private static string Fragment(string name, string body) => $"fragment {name} on Query {{ {body} }}\n";

    private static string Nest(int depth, string innermost) =>
        string.Concat(Enumerable.Repeat("best { ", depth)) + innermost + string.Concat(Enumerable.Repeat(" }", depth));

    // Every level of a chain of fragments spreads the next one twice below the same field.
    private static string Doubled(int levels) => "{ person(id: 1) { ...F0 } } "
        + Repeat(levels, i => $"fragment F{i} on Person {{ best {{ ...F{i + 1} x{i}: name }} best {{ ...F{i + 1} ...G{i} }} }} fragment G{i} on Person {{ ...F{i + 1} best {{ ...F{i + 1} }} }}\n")
        + $"fragment F{levels} on Person {{ name }}";

    private static string Repeat(int count, Func<int, string> text)
    {
        var all = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            all.Append(text(i)).Append(' ');
        }

        return all.ToString();
    }
}
