using Assistant.Engine.Errors;
using Assistant.Engine.Language;
using Assistant.Engine.Validation;

namespace Assistant.Engine.Tests.Validation;

/// <summary>Every bound from both sides: what is just within it passes, and what is just beyond it is refused with its code and place.</summary>
public sealed class BoundTests
{
    private static readonly ValidationOptions Three = new()
    {
        MaxAliases = 3,
        MaxDepth = 3,
        MaxDirectives = 3,
        MaxRepetitions = 3,
        AllowIntrospection = false,
    };

    /// <summary>What: the document within, the document beyond, and the code, message and place of its error.</summary>
    public static TheoryData<string, string, string, string, string> Bounds => new()
    {
        {
            "{ a: version b: version c: version version }", "query Q { a: version b: version\n c: version d: version }",
            "HC0047", "The operation has more than 3 aliases.", "1:1"
        },
        {
            "{ ...F ...F } fragment F on Query { a: version ...G } fragment G on Query { version }",
            "{ version }\nquery Q { ...F x: version ...F } fragment F on Query { a: version ...G } fragment G on Query { b: version }",
            "HC0047", "The operation has more than 3 aliases.", "2:1"
        },
        {
            "{ person(id: 1) { best { name } } }", "{ person(id: 1) { best { best { name } } } }",
            "HC0047", "The GraphQL document has an execution depth of 4 which exceeds the max allowed execution depth of 3.", "1:1"
        },
        {
            "{ person(id: 1) { ...F } } fragment F on Person { ... { best { ...G } } } fragment G on Person { name }",
            "\n { person(id: 1) { ...F } } fragment F on Person { ... { best { ...G } } } fragment G on Person { best { name } }",
            "HC0047", "The GraphQL document has an execution depth of 4 which exceeds the max allowed execution depth of 3.", "2:2"
        },
        {
            "{ version @a @b @c }", "{ version @a @b @c @d }",
            "HC0014", "There are 4 directives in one place, and 3 are allowed.", "1:20"
        },
        {
            "query Q($v: Int @a @b @c) @a @b @c { ... @a @b @c { version } ...F @a @b @c } fragment F on Query @a @b @c { version }",
            "query Q($v: Int @a @b @c @d) { version }",
            "HC0014", "There are 4 directives in one place, and 3 are allowed.", "1:26"
        },
        { "{ version }", "query Q @a @b @c @d { version }", "HC0014", "There are 4 directives in one place, and 3 are allowed.", "1:18" },
        { "{ version }", "{ ... @a @b @c @d { version } }", "HC0014", "There are 4 directives in one place, and 3 are allowed.", "1:16" },
        { "{ version }", "{ ...F @a @b @c @d } fragment F on Query { version }", "HC0014", "There are 4 directives in one place, and 3 are allowed.", "1:17" },
        { "{ version }", "{ ...F } fragment F on Query @a @b @c @d { version }", "HC0014", "There are 4 directives in one place, and 3 are allowed.", "1:39" },
        {
            "{ version version version role }", "{ version version version role version version }",
            "HC0047", "The field \"version\" is selected more than 3 times in one place.", "1:32"
        },
        {
            "{ version version version role ... { version version } }", "{ ... { version version role version version } }",
            "HC0047", "The field \"version\" is selected more than 3 times in one place.", "1:38"
        },
        { "{ __typename }", "{ __typename __schema { queryType { name } } }", "HC0046", "Introspection is not allowed for the current request.", "1:14" },
        { "{ version }", "{ ...F } fragment F on Query { t: __type(name: \"Query\") { name } }", "HC0046", "Introspection is not allowed for the current request.", "1:32" },
    };

    [Theory]
    [MemberData(nameof(Bounds))]
    public void What_is_within_a_bound_passes_and_what_is_beyond_is_refused(string within, string beyond, string code, string message, string place)
    {
        Validate(within, Three).ShouldBeEmpty();

        var error = Validate(beyond, Three).ShouldHaveSingleItem();
        error.Code.ShouldBe(code);
        error.Message.ShouldBe(message);
        error.Locations.Select(location => $"{location.Line}:{location.Column}").ShouldBe([place]);
    }

    [Fact]
    public void The_error_of_the_depth_tells_both_numbers_as_HotChocolate_does() =>
        Validate("{ person(id: 1) { best { best { name } } } }", Three).Single().Extensions.ShouldNotBeNull()
            .ShouldBe([new("allowedExecutionDepth", 3), new("detectedExecutionDepth", 4)], ignoreOrder: true);

    [Fact]
    public void The_error_of_introspection_names_its_field_as_HotChocolate_does() =>
        Validate("{ __schema { queryType { name } } }", Three).Single().Extensions.ShouldNotBeNull().ShouldBe([new("field", "__schema")]);

    [Theory]
    [InlineData("{ __schema { types { fields { name } } } }", 1, true)]
    [InlineData("{ __schema { types { fields { type { fields { name } } } } } }", 1, false)]
    [InlineData("{ __schema { types { fields { type { fields { name } } } } } }", 2, true)]
    [InlineData("{ __type(name: \"A\") { ofType { ofType { ofType { fields { name } } } } } }", 1, true)]
    public void Introspection_is_bounded_by_its_lists(string source, int max, bool isAccepted)
    {
        var errors = DocumentValidator.Validate(
            ValidationSchema.Schema, Utf8GraphQLParser.Parse(source), new ValidationOptions { MaxIntrospectionDepth = max });

        errors.Select(error => $"{error.Code} {error.Message}").ShouldBe(isAccepted ? [] : ["HC0086 Maximum introspection depth exceeded"]);
    }

    [Fact]
    public void Introspection_does_not_count_as_depth() =>
        Validate("{ __schema { types { fields { type { ofType { ofType { name } } } } } } }", Three with { AllowIntrospection = true }).ShouldBeEmpty();

    [Fact]
    public void The_defaults_are_the_documented_ones()
    {
        string Deep(int depth) => $"{{ {string.Concat(Enumerable.Repeat("best { ", depth - 1))}name{string.Concat(Enumerable.Repeat(" }", depth - 1))} }}";
        string Many(int count, Func<int, string> piece) => $"{{ version {string.Join(' ', Enumerable.Range(0, count).Select(piece))} }}";

        Validate(Deep(20), null).ShouldBeEmpty();
        Validate(Deep(21), null).Single().Code.ShouldBe(ErrorCodes.CostExceeded);
        Validate(Many(100, n => $"a{n}: version"), null).ShouldBeEmpty();
        Validate(Many(101, n => $"a{n}: version"), null).Single().Code.ShouldBe(ErrorCodes.CostExceeded);
        Validate(Many(19, _ => "version"), null).ShouldBeEmpty();
        Validate(Many(20, _ => "version"), null).Single().Code.ShouldBe(ErrorCodes.CostExceeded);
        Validate(Many(4, n => $"@d{n}"), null).ShouldBeEmpty();
        Validate(Many(5, n => $"@d{n}"), null).Single().Code.ShouldBe(ErrorCodes.Syntax);
    }

    [Theory]
    [InlineData("{ ...A } fragment A on Query { a: version ...B } fragment B on Query { b: version ...A }")]
    [InlineData("{ ...A } fragment A on Query { version ...A }")]
    [InlineData("{ ...Missing }")]
    public void Fragments_that_lead_to_themselves_or_nowhere_end(string source) => Validate(source, Three).ShouldBeEmpty();

    [Fact]
    public void Fragments_that_double_with_each_level_are_counted_once_each()
    {
        var source = "{ ...F0 } " + string.Join(' ', Enumerable.Range(0, 200).Select(n => $"fragment F{n} on Query {{ a: version ...F{n + 1} ...F{n + 1} }}"))
            + " fragment F200 on Query { version }";

        Validate(source, Three).Single().Message.ShouldBe("The operation has more than 3 aliases.");
    }

    [Fact]
    public void A_chain_of_fragments_of_any_length_ends_before_the_stack_does()
    {
        var source = "{ ...F0 } " + string.Join(' ', Enumerable.Range(0, 40_000).Select(n => $"fragment F{n} on Query {{ ...F{n + 1} }}"))
            + " fragment F40000 on Query { version }";

        var errors = DocumentValidator.Validate(
            ValidationSchema.Schema, Utf8GraphQLParser.Parse(source, ParserOptions.Schema), BoundRules.All, Three);

        errors.Select(error => error.Message).ShouldAllBe(message => message == "The document's fragments are nested too deeply. Validation aborted.");
    }

    private static IReadOnlyList<GraphQLError> Validate(string source, ValidationOptions? options) =>
        DocumentValidator.Validate(ValidationSchema.Schema, Utf8GraphQLParser.Parse(source), BoundRules.All, options);
}
