using System.Text.Json;
using Assistant.Engine.Errors;
using Assistant.Engine.Language;
using Assistant.Engine.Language.Ast;
using Assistant.Engine.Operations;
using Assistant.Engine.Operations.Costs;
using Assistant.Engine.TypeSystem;
using Assistant.Engine.Validation;
using Assistant.Engine.Values;

namespace Assistant.Engine.Tests.Operations;

/// <summary>IBM's cost specification, with HotChocolate's examples and numbers where it gives some.</summary>
public sealed class CostTests
{
    private const string Sdl =
        """
        directive @cost(weight: String!) on ARGUMENT_DEFINITION | ENUM | FIELD_DEFINITION | INPUT_FIELD_DEFINITION | OBJECT | SCALAR
        directive @listSize(assumedSize: Int, slicingArguments: [String!], slicingArgumentDefaultValue: Int, sizedFields: [String!], requireOneSlicingArgument: Boolean! = true) on FIELD_DEFINITION

        type Query {
          version: String
          book: Book @cost(weight: "10")
          books(first: Int, last: Int, where: BookFilter, order: [BookSort!] @cost(weight: "2")): BookConnection
            @listSize(assumedSize: 50, slicingArguments: ["first", "last"], slicingArgumentDefaultValue: 10, sizedFields: ["edges", "nodes"], requireOneSlicingArgument: false)
            @cost(weight: "10")
          some(first: Int): [Book] @listSize(slicingArguments: ["first"], assumedSize: 30)
          those(ids: [ID!]): [Book] @listSize(slicingArguments: ["ids"], assumedSize: 20, requireOneSlicingArgument: false)
          few(first: Int = 3): [Book] @listSize(slicingArguments: ["first"], assumedSize: 20, requireOneSlicingArgument: false)
          assumed: [Book] @listSize(assumedSize: 7)
          unsized: [Book]
          names: [String] @cost(weight: "0.5")
          heavy: Heavy
          node: Node
          found: [Found] @listSize(assumedSize: 4)
          priced(level: Level @cost(weight: "3"), filter: BookFilter): String
        }
        type BookConnection { nodes: [Book] edges: [BookEdge] pageInfo: PageInfo totalCount: Int @cost(weight: "5") groups: [Group] @listSize(assumedSize: 9) }
        type BookEdge { node: Book @cost(weight: "0") }
        type PageInfo { hasNextPage: Boolean }
        type Group { count: Int }
        interface Node { id: ID author: Author }
        type Book implements Node { id: ID title: String author: Author similar: [Book] @listSize(assumedSize: 2) pages: Long }
        type Author implements Node { id: ID name: String author: Author books(first: Int): BookConnection @listSize(assumedSize: 100, slicingArguments: ["first"], sizedFields: ["nodes"], requireOneSlicingArgument: false) }
        type Heavy @cost(weight: "2.5") { id: ID }
        union Found = Book | Heavy
        scalar Long
        enum Level { LOW HIGH }
        input BookFilter { and: [BookFilter!] title: TextFilter id: ID author: AuthorFilter }
        input AuthorFilter { name: TextFilter @cost(weight: "4") }
        input TextFilter { eq: String contains: String @cost(weight: "5") }
        input BookSort { title: Level author: AuthorSort }
        input AuthorSort { name: Level }
        """;

    private static readonly Schema Schema = SdlSchemaBuilder.Build(Sdl);

    /// <summary>The operation, its variables, its field cost and its type cost.</summary>
    public static TheoryData<string, string?, double, double> Operations => new()
    {
        // What has no weight.
        { "{ version }", null, 0, 1 },
        { "{ __typename __schema { types { fields { name } } } }", null, 0, 1 },

        // HotChocolate's examples.
        { "{ book { title author { name } } }", null, 11, 3 },
        { "{ books(first: 50) { edges { node { title author { name } } } } }", null, 61, 152 },
        { "query ($first: Int) { books(first: $first) { nodes { title } } }", """{ "first": 3 }""", 11, 5 },
        { "{ books { nodes { title } } }", null, 11, 12 },
        { "query ($first: Int) { books(first: $first) { nodes { title } } }", null, 11, 12 },

        // The size of a list: its value counts and not the maximum, whichever way it is given.
        { "{ books(first: 0) { nodes { title } } }", null, 11, 2 },
        { "{ books(last: 4) { nodes { title } } }", null, 11, 6 },
        { "query ($n: Int = 4) { books(first: $n) { nodes { title } } }", null, 11, 6 },
        { "query ($n: Int = 4) { books(first: $n) { nodes { title } } }", """{ "n": 5 }""", 11, 7 },
        { "query ($n: Int) { books(first: 2, last: $n) { nodes { title } } }", """{ "n": 5 }""", 11, 7 },
        { "query ($n: Int) { books(first: $n) { nodes { title } } }", """{ "n": null }""", 11, 12 },
        { "{ books(first: null) { nodes { title } } }", null, 11, 12 },
        { "{ books(first: -5) { nodes { title } } }", null, 11, 2 },
        { "{ books(first: 1000000) { nodes { title } } }", null, 11, 52 },
        { "query ($n: Int) { books(first: $n) { nodes { title } } }", """{ "n": 1000000 }""", 11, 52 },
        { "{ books(first: 3) { nodes { title } edges { node { title } } totalCount pageInfo { hasNextPage } groups { count } } }", null, 10 + 1 + 1 + 5 + 1 + 1, 2 + 3 + 6 + 1 + 9 },
        { "{ some(first: 6) { title } }", null, 1, 7 },
        { "query ($ids: [ID!]) { those(ids: $ids) { title } }", """{ "ids": ["1", "2", "3"] }""", 1, 4 },
        { "{ those(ids: [\"1\", \"2\"]) { title author { name } } }", null, 3, 5 },
        { "{ those { title } }", null, 1, 21 },
        { "{ few { title } }", null, 1, 4 },
        { "{ few(first: 5) { title } }", null, 1, 6 },
        { "{ assumed { title author { name } } }", null, 1 + 7, 1 + 14 },
        { "{ unsized { title } }", null, 1, 2 },
        { "{ names }", null, 0.5, 1 },
        { "{ assumed { similar { title } } }", null, 1 + 7, 1 + 7 + 14 },

        // Lists in lists multiply.
        { "{ books(first: 4) { nodes { author { books(first: 3) { nodes { title } } } } } }", null, 11 + (4 * (1 + 1 + 1)), 2 + (4 * (1 + 1 + 1 + 3)) },
        { "query ($a: Int, $b: Int) { books(first: $a) { nodes { author { books(first: $b) { nodes { title } } } } } }", """{ "a": 4, "b": 3 }""", 23, 26 },

        // What is selected twice counts once, and what isn't selected doesn't.
        { "{ book { title } ...F } fragment F on Query { book { author { name } } }", null, 11, 3 },
        { "{ a: book { title } b: book { title } }", null, 20, 3 },
        { "query ($x: Boolean!) { book @include(if: $x) { title } }", """{ "x": true }""", 10, 2 },
        { "query ($x: Boolean!) { book @include(if: $x) { title } }", """{ "x": false }""", 0, 1 },
        { "query ($x: Boolean!) { books(first: 2) { nodes { author @skip(if: $x) { name } } } }", """{ "x": false }""", 13, 6 },
        { "query ($x: Boolean!) { books(first: 2) { nodes { author @skip(if: $x) { name } } } }", """{ "x": true }""", 11, 4 },

        // Types of which only one can be there: the dearest.
        { "{ heavy { id } }", null, 1, 3.5 },
        { "{ node { id } }", null, 1, 2 },
        { "{ node { id ... on Book { similar { title } author { name } } ... on Author { author { name } } } }", null, 1 + 2, 1 + 1 + 3 },
        { "query ($n: Int) { node { ... on Book { title } ... on Author { books(first: $n) { nodes { title } } } } }", """{ "n": 6 }""", 1 + 2, 1 + 1 + 1 + 6 },
        { "query ($n: Int) { node { ... on Book { similar { title } } ... on Author { books(first: $n) { nodes { title } } } } }", """{ "n": 0 }""", 1 + 2, 1 + 3 },
        { "{ found { ... on Book { author { name } } ... on Heavy { id } } }", null, 1 + 4, 1 + (4 * 2.5) },

        // Arguments: what is given has a price, and what isn't costs nothing.
        { "{ books(where: {}) { totalCount } }", null, 10 + 5 + 1, 2 },
        { "{ books(where: null) { totalCount } }", null, 15, 2 },
        { "{ books(where: { title: { eq: \"a\" }, id: 1 }) { totalCount } }", null, 15 + 1 + 1, 2 },
        { "{ books(where: { title: { contains: \"a\" } }) { totalCount } }", null, 15 + 1 + 1 + 5, 2 },
        { "{ books(where: { and: [{ title: { eq: \"a\" } }, { author: { name: { contains: \"b\" } } }] }) { totalCount } }", null, 15 + 1 + 1 + 1 + (1 + 4 + 5), 2 },
        { "query ($w: BookFilter) { books(where: $w) { totalCount } }", null, 15, 2 },
        { "query ($w: BookFilter) { books(where: $w) { totalCount } }", """{ "w": null }""", 15, 2 },
        { "query ($w: BookFilter) { books(where: $w) { totalCount } }", """{ "w": { "title": { "contains": "a" } } }""", 22, 2 },
        { "query ($w: BookFilter) { books(where: $w) { totalCount } }", """{ "w": { "title": { "contains": null } } }""", 17, 2 },
        { "query ($w: BookFilter) { books(where: $w) { totalCount } }", """{ "w": { "and": [{ "title": { "eq": "a" } }, { "author": { "name": { "contains": "b" } } }] } }""", 28, 2 },
        { "query ($t: TextFilter, $a: BookFilter!) { books(where: { title: $t, and: [$a] }) { totalCount } }", """{ "t": { "contains": "a" }, "a": { "title": { "eq": "b" } } }""", 15 + 1 + (1 + 5) + 1 + 1, 2 },
        { "query ($s: String) { books(where: { title: { contains: $s } }) { totalCount } }", """{ "s": "a" }""", 22, 2 },
        { "query ($s: String) { books(where: { title: { contains: $s } }) { totalCount } }", null, 17, 2 },
        { "{ books(order: [{ title: LOW }, { author: { name: HIGH } }]) { totalCount } }", null, 15 + 2 + 1, 2 },
        { "query ($o: [BookSort!]) { books(order: $o) { totalCount } }", """{ "o": [{ "title": "LOW" }, { "author": { "name": "HIGH" } }] }""", 18, 2 },
        { "{ priced(level: LOW) }", null, 3, 1 },
        { "query ($l: Level) { priced(level: $l) }", """{ "l": "HIGH" }""", 3, 1 },
        { "query ($l: Level) { priced(level: $l) }", null, 0, 1 },
        { "{ books(first: 2) { nodes { author { books(first: 5) { totalCount } } } } }", null, 11 + (2 * (1 + 1 + 5)), 2 + (2 * 3) },
    };

    [Theory]
    [MemberData(nameof(Operations))]
    public void An_operation_costs_what_the_specification_says(string source, string? variables, double fieldCost, double typeCost)
    {
        var document = Utf8GraphQLParser.Parse(source);
        DocumentValidator.Validate(Schema, document).ShouldBeEmpty();

        new OperationCosts(Schema).Evaluate(document, null, Coerce(document, variables)).ShouldBe(new OperationCost(fieldCost, typeCost));
    }

    [Theory]
    [InlineData("{ some { title } }", null, false)]
    [InlineData("{ some(first: null) { title } }", null, false)]
    [InlineData("{ some(first: 1) { title } }", null, true)]
    [InlineData("query ($n: Int) { some(first: $n) { title } }", null, true)]
    public void A_list_can_need_one_argument_that_says_how_long_it_is(string source, string? variables, bool isAccepted)
    {
        var document = Utf8GraphQLParser.Parse(source);
        void Evaluate() => new OperationCosts(Schema).Evaluate(document, null, Coerce(document, variables));

        if (isAccepted)
        {
            Evaluate();
        }
        else
        {
            var error = Should.Throw<GraphQLException>(Evaluate).Errors.ShouldHaveSingleItem();
            error.Code.ShouldBe("HC0082");
            error.Message.ShouldBe("Exactly one slicing argument must be defined.");
            error.Locations.ShouldBe([new SourceLocation(1, 3)]);
        }
    }

    [Theory]
    [InlineData("ten")]
    [InlineData("-1")]
    [InlineData("")]
    public void A_weight_that_is_no_number_is_an_error_of_the_schema(string weight) =>
        Should.Throw<SchemaException>(() => new OperationCosts(SdlSchemaBuilder.Build(Sdl.Replace("\"2.5\"", $"\"{weight}\"", StringComparison.Ordinal))))
            .Message.ShouldStartWith("@cost on Heavy can't be read: ");

    [Fact]
    public void An_operation_whose_fragments_double_its_fields_is_refused_instead_of_being_summed_up()
    {
        var source = "{ book { ...F0 } } "
            + string.Join(' ', Enumerable.Range(0, 40).Select(n => $"fragment F{n} on Book {{ a: author {{ author {{ id }} }} x: similar {{ ...F{n + 1} }} y: similar {{ ...F{n + 1} }} }}"))
            + " fragment F40 on Book { title }";
        var document = Utf8GraphQLParser.Parse(source);

        Should.Throw<GraphQLException>(() => new OperationCosts(Schema).Evaluate(document, null, VariableValues.Empty))
            .Errors.ShouldHaveSingleItem().Code.ShouldBe(ErrorCodes.CostExceeded);
    }

    [Fact]
    public void Evaluating_a_formula_allocates_nothing()
    {
        var document = Utf8GraphQLParser.Parse(
            "query ($n: Int, $w: BookFilter, $o: [BookSort!]) { node { ... on Author { books(first: $n) { nodes { title } } } } books(first: $n, where: $w, order: $o) { nodes { author { books(first: $n) { nodes { title } } } } } }");
        var variables = Coerce(
            document, """{ "n": 3, "w": { "and": [{ "title": { "contains": "a" } }] }, "o": [{ "title": "LOW" }, { "author": { "name": "HIGH" } }] }""");
        var operation = OperationCompiler.Compile(Schema, document, null, variables);
        var formula = new CostCompiler(Schema, new CostWeights(Schema), 1000).Compile(operation);
        formula.IsKnown.ShouldBeFalse();
        var cost = formula.Evaluate(variables);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            cost = formula.Evaluate(variables);
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
        cost.ShouldBe(new OperationCost(1 + 2 + 10 + (1 + 1 + 1 + 5) + (2 + 1) + 1 + (3 * 3), 1 + 1 + 1 + 3 + 1 + (3 * (1 + 1 + 1 + 3))));
    }

    [Fact]
    public void An_operation_without_variables_that_matter_is_one_number()
    {
        var document = Utf8GraphQLParser.Parse(
            "query ($id: ID, $s: String) { book { title } those(ids: [$id]) { title } books(first: 3, where: { title: { eq: $s } }) { nodes { author { name } } } }");
        var operation = OperationCompiler.Compile(Schema, document, null, VariableValues.Empty);

        var formula = new CostCompiler(Schema, new CostWeights(Schema), 1000).Compile(operation);

        formula.IsKnown.ShouldBeTrue();
    }

    private static VariableValues Coerce(DocumentNode document, string? variables) => VariableCoercion.Coerce(
        Schema,
        document.Definitions.OfType<OperationDefinitionNode>().Single(),
        variables is null ? null : JsonDocument.Parse(variables).RootElement);
}
