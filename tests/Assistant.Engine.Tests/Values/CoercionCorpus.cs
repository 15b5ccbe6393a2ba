namespace Assistant.Engine.Tests.Values;

/// <summary>Types and values whose every combination is coerced.</summary>
public static class CoercionCorpus
{
    public const string Sdl = """
        type Query {
          f(a: Int): Int
        }
        enum Color { RED GREEN BLUE }
        input Point { x: Int! y: Float = 1.5 label: String tags: [String!] color: Color = GREEN next: Point list: [Point!] = [] }
        input Pick @oneOf { a: Int b: [String] c: Point }
        input Defaults { a: Int! = 1 b: [Int] = [1, null] c: Point! = {x: 1, next: {x: 2}} d: Pick = {a: 3} e: ID = 7 }
        """;

    public static IReadOnlyList<string> Types { get; } =
    [
        "Int", "Int!", "Float", "Float!", "String", "String!", "Boolean", "Boolean!", "ID", "ID!",
        "Color", "Color!", "[Int]", "[Int!]", "[Int!]!", "[[Int]]", "[[Int!]!]", "[String]", "[Color!]", "[ID!]!",
        "Point", "Point!", "[Point]", "[Point!]!", "Pick", "Pick!", "[Pick!]", "Defaults", "Defaults!",
    ];

    /// <summary>Values of variables; the same text as a literal where it's one.</summary>
    public static IReadOnlyList<string> JsonValues { get; } =
    [
        "null", "true", "false", "0", "1", "-1", "1.0", "1.5", "1e3", "1e21", "1.5e300", "0.000001", "1e-7", "123456789012", "2147483647", "2147483648", "-2147483649",
        "\"\"", "\"RED\"", "\"red\"", "\"REDD\"", "\"GREAN\"", "\"abc\"", "\"1\"", "\"a\\\"b\\\\c\\u0007\\n\\u00e9\\ud83d\\ude00\"",
        "[]", "[1]", "[1, null]", "[null]", "[1, \"a\"]", "[[1], 2, null]", "[[1, null]]", "[[\"a\"]]", "[\"RED\", \"BLACK\"]", "[1,2,3,4,5,6,7,8,9,10,11]", "[1,2,3,4,5,6,7,8,9,10,11,12]", "[[[[1]]]]",
        "{}", "{\"x\": 1}", "{\"x\": null}", "{\"x\": \"1\", \"y\": \"2\"}", "{\"x\": 1, \"y\": null, \"z\": 3}", "{\"x\": 1, \"lable\": \"a\"}", "{\"x\": 1, \"tags\": [\"a\", null, 1]}", "{\"x\": 1, \"tags\": \"a\"}",
        "{\"x\": 1, \"color\": \"BLUE\", \"next\": {\"x\": 2, \"next\": {\"x\": 3, \"next\": {}}}}", "{\"x\": 1, \"list\": [{\"x\": 1}, {\"x\": \"a\"}, 5]}", "{\"x\": 1, \"list\": {\"x\": 2}}",
        "{\"a\": 1}", "{\"a\": null}", "{\"a\": 1, \"b\": null}", "{\"b\": \"s\"}", "{\"b\": null}", "{\"c\": {}}", "{\"c\": {\"x\": 1}}", "{\"a\": \"x\"}", "{\"d\": {\"a\": 1, \"b\": []}}", "{\"unknown\": {\"deep\": {\"deeper\": {\"deepest\": [1]}}}}",
        "[{\"x\": 1}, {}]", "[{\"a\": 1}, {\"a\": 1, \"c\": null}]", "{\"e\": 1.5}", "{\"a\": null, \"c\": null}",
    ];

    /// <summary>Literals, with variables of which <c>$given</c> is 5, <c>$nothing</c> is null and <c>$absent</c> has no value.</summary>
    public static IReadOnlyList<string> Literals { get; } =
    [
        "null", "true", "0", "-1", "1.5", "1e3", "2147483647", "2147483648", "123456789012345678901234567890", "\"\"", "\"abc\"", "\"\"\"block\"\"\"", "RED", "REDD", "red", "\"RED\"",
        "[]", "[1]", "[1, null]", "[1, \"a\"]", "[[1], 2, null]", "[[1, null]]", "[RED, BLACK]", "[[\"a\"]]",
        "{}", "{x: 1}", "{x: null}", "{x: \"1\", y: \"2\"}", "{x: 1, y: null, z: 3}", "{x: 1, lable: \"a\"}", "{x: 1, tags: [\"a\", null, 1]}", "{x: 1, tags: \"a\"}",
        "{x: 1, color: BLUE, next: {x: 2, next: {x: 3, next: {}}}}", "{x: 1, list: [{x: 1}, {x: \"a\"}, 5]}", "{x: 1, list: {x: 2}}",
        "{a: 1}", "{a: null}", "{a: 1, b: null}", "{b: \"s\"}", "{b: null}", "{c: {}}", "{c: {x: 1}}", "{a: \"x\"}", "{d: {a: 1, b: []}}", "{unknown: {deep: 1}}", "[{x: 1}, {}]", "[{a: 1}, {a: 1, c: null}]", "{e: 1.5}",
    ];

    /// <summary>Literals with variables.</summary>
    public static IReadOnlyList<string> LiteralsWithVariables { get; } =
    [
        "$given", "$nothing", "$absent", "[$given]", "[$nothing]", "[$absent]", "[1, $given, $nothing]", "[[$absent]]",
        "{x: $given}", "{x: $nothing}", "{x: $absent}", "{x: 1, y: $absent}", "{x: 1, y: $nothing}", "{x: 1, color: $absent}", "{x: 1, next: {x: $absent}}",
        "{a: $given}", "{a: $nothing}", "{a: $absent}", "{a: $given, b: $absent}", "{a: 1, b: $absent}", "{c: $absent}",
    ];
}
