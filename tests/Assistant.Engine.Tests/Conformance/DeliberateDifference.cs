using System.Text.RegularExpressions;

namespace Assistant.Engine.Tests.Conformance;

/// <summary>Where the engine differs from graphql-js on purpose, with the reason and a case that shows it.</summary>
internal sealed partial record DeliberateDifference
{
    /// <summary>All of them. What else the comparison leaves open, it says where it does.</summary>
    public static IReadOnlyList<DeliberateDifference> All { get; } =
    [
        new()
        {
            Name = "Nullable variables in non-null OneOf objects",
            Reason = "graphql-js 17.1 forgets this error where the input object's own type is non-null; the specification (section 5.8.5) doesn't.",
            Example = new() { Schema = "validation", Source = "query Q($id: ID) { arguments { nonNullKey(x: { id: $id }) } }" },
            IsStricter = error => error.Contains("must be non-nullable to be used for OneOf", StringComparison.Ordinal),
        },
        new()
        {
            Name = "Float literals beyond a double",
            Reason = "graphql-js makes them infinite, which no answer can hold; the specification (section 3.5.2) refuses what a double can't represent.",
            Example = new() { Schema = "validation", Source = "{ arguments { float(x: 1e400) } }" },
            IsStricter = error => InfiniteFloat().IsMatch(error),
        },
        new()
        {
            Name = "Scalars that the engine knows by name",
            Reason = "In a schema made of SDL graphql-js's scalars take anything; the engine's DateTime, Date, UUID, Decimal, Long and URL are checked.",
            Example = new() { Sdl = "scalar DateTime type Query { a(b: DateTime): Int }", Source = "{ a(b: \"tomorrow\") }" },
            IsStricter = error => CheckedScalar().IsMatch(error),
        },
        new()
        {
            Name = "Documents beyond the parser's bounds",
            Reason = "A hostile document must cost little: its bytes, tokens, fields and levels are bounded.",
            Example = new() { Source = $"{{ a(b: {new string('[', 101)}{new string(']', 101)}) }}" },
            IsStricter = error => error.Contains("Parsing aborted.", StringComparison.Ordinal),
        },
        new()
        {
            Name = "Operations in a schema's SDL",
            Reason = "graphql-js leaves them out without a word; whoever put them there expects something else.",
            Example = new() { Sdl = "type Query { a: Int } { a }" },
            IsStricter = error => error.StartsWith("A schema can't contain the executable definition", StringComparison.Ordinal),
        },
        new()
        {
            Name = "Printed applied directives",
            Reason = "A reader of the schema wants to know who may read a type: @authorize is printed where it's applied. graphql-js prints none.",
            Example = new() { Sdl = "directive @a on OBJECT type Query @a { a: Int }" },
        },
        new()
        {
            Name = "The order of an input object's fields",
            Reason = "The specification gives them none. The engine keeps that of the request, since people write { a: DESC, b: ASC } where they mean first by a.",
            Example = new() { Schema = "coercion", Source = "query ($v: Point) { f }", Variables = """{"v": {"y": 1, "x": 2, "tags": [], "color": "RED", "list": []}}""", IsUnvalidated = true },
        },
        new()
        {
            Name = "Results of a wrong kind",
            Reason = "A resolver's mistake is none of the client's: the engine says what it can without the value, which graphql-js shows.",
            Example = new() { Schema = "execution", Source = "{ a }", Root = """{"a": "secret"}""" },
        },
        new()
        {
            Name = "What graphql-js has beyond the specification",
            Reason = "Deprecated directives and fragments' variables are drafts: the engine has the specification of September 2025.",
            Example = new() { Sdl = "type Query { a: Int }" },
            Preparation = OraclePreparation.Cuts,
        },
        new()
        {
            Name = "The order of types and directives",
            Reason = "It's free. By name a schema's text changes little when its code does.",
            Example = new() { Sdl = "type Query { b: B a: A } type B { b: Int } type A { a: Int }" },
            Preparation = OraclePreparation.Sorts,
        },
        new()
        {
            Name = "The descriptions of what every schema has",
            Reason = "They're free, and the engine's are its own.",
            Example = new() { Sdl = "type Query { a: Int }" },
            Preparation = OraclePreparation.Words,
        },
    ];

    /// <summary>What differs.</summary>
    public required string Name { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>A case in which both differ, and in nothing else.</summary>
    public required ConformanceCase Example { get; init; }

    /// <summary>Whether an error, message and places, is one that only the engine reports.</summary>
    public Func<string, bool> IsStricter { get; init; } = _ => false;

    /// <summary>What makes graphql-js's answers comparable, where that is how it's got over.</summary>
    public OraclePreparation Preparation { get; init; }

    [GeneratedRegex(@"^Float cannot represent non numeric value: .*[eE]\+?\d{3}")]
    private static partial Regex InfiniteFloat();

    [GeneratedRegex("^(DateTime|Date|UUID|Decimal|Long|URL) cannot represent ")]
    private static partial Regex CheckedScalar();
}
