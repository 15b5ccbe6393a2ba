namespace Assistant.Engine.Tests.TypeSystem;

/// <summary>Schemas that together use every feature of SDL.</summary>
public static class SchemaCorpus
{
    /// <summary>Everything in one schema.</summary>
    public const string Everything = """"
        """
        A service
        of two lines.
        """
        schema @mark(note: "s") {
          query: Root
          mutation: Change
          subscription: Event
        }

        "Marks anything."
        directive @mark(
          "A note."
          note: String = "none"
          level: Int! = 3
        ) repeatable on SCHEMA | SCALAR | OBJECT | FIELD_DEFINITION | ARGUMENT_DEFINITION | INTERFACE | UNION | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION

        directive @cached(old: Int @deprecated, seconds: Int!) on FIELD | FRAGMENT_DEFINITION | FRAGMENT_SPREAD | INLINE_FRAGMENT | VARIABLE_DEFINITION | QUERY | MUTATION | SUBSCRIPTION

        "A version."
        scalar Version @specifiedBy(url: "https://semver.org/")
        scalar Blob @mark

        interface Node { id: ID! }

        "Something with a name."
        interface Named implements Node @mark(note: "i") {
          id: ID!
          "The name."
          name(upper: Boolean = false, "In this language." language: Language = EN): String
        }

        type Person implements Named & Node @mark @mark(level: 4) {
          id: ID!
          name(upper: Boolean = false, language: Language = EN): String
          "The friends."
          friends(
            "How many."
            first: Int! = 10
            after: ID
            where: PersonFilter = {name: {eq: "a"}, tags: ["x", "y"], roles: [OWNER]}
          ): [Person!]! @mark(note: "f")
          age: Int @deprecated
          born: Float @deprecated(reason: "Use \"age\".")
          version: Version
        }

        type Robot implements Node { id: ID! blob: Blob model(old: Int @deprecated(reason: "gone")): String! }

        "One or the other."
        union Being @mark(note: "u") = Person | Robot

        "Languages."
        enum Language @mark { 
          "English."
          EN @mark
          DE @deprecated(reason: "no")
          FR
        }

        enum Role { OWNER READER }

        input PersonFilter @mark(note: "in") {
          and: [PersonFilter!]
          name: StringFilter @mark
          "Tags."
          tags: [String!] = ["a"]
          roles: [Role] = [OWNER, null]
          old: Boolean @deprecated
        }

        input StringFilter @oneOf { eq: String in: [String!] }

        type Root {
          being(id: ID!): Being
          node(id: ID!): Node
          people(where: PersonFilter): [[Person]!]
          weights(by: [Float!] = [1.5, 2]): [Float]
        }

        type Change { rename(id: ID!, name: String = null): Person }
        type Event { renamed: Person }

        extend type Robot { serial: String }
        extend enum Role @mark { ADMIN }
        extend union Being = Drone
        type Drone implements Node { id: ID! }
        extend input StringFilter { contains: String }
        extend interface Node @mark
        extend schema @mark(note: "extended")
        """";

    /// <summary>The schema without applied directives, which graphql-js doesn't print.</summary>
    public static string EverythingUnmarked => System.Text.RegularExpressions.Regex
        .Replace(Everything, @"(?<!directive) @mark(\((note|level): [^)]*\))?", "")
        .Replace("extend schema", "", StringComparison.Ordinal)
        .Replace("extend interface Node", "", StringComparison.Ordinal);

    /// <summary>Schemas with a name each.</summary>
    public static TheoryData<string, string> Schemas { get; } = new()
    {
        { "everything", EverythingUnmarked },
        { "smallest", "type Query { a: Int }" },
        { "default roots", "type Query { a: Int } type Mutation { b: Int } type Subscription { c: Int }" },
        { "described schema", "\"About.\" schema { query: Query } type Query { a: Int }" },
        { "a type named Mutation that is no root", "schema { query: Query } type Query { a: Mutation } type Mutation { b: Int }" },
        { "another query root", "schema { query: Q } type Q { a: Int }" },
        { "empty description", "\"\" type Query { \"\" a(\"\" b: Int): Int }" },
        { "descriptions that need escapes", """"" "a\u0007b" type Query { "a \"quoted\" \\ text" a: Int "\"\"\" and \\\"" b: Int " leading" c: Int "trailing\n" d: Int "two\nlines" e: Int "ends in \\" f: Int "ends in \"" g: Int "  in\n  dented" h: Int "é 😀" i: Int } """"" },
        { "long descriptions", $"\"{new string('x', 90)}\" type Query {{ \"{new string('y', 69)}\" a: Int \"{new string('z', 70)}\" b: Int }}" },
        { "many arguments", "type Query { a(b: Int = 1, c: [Int!]! = [1, 2], d: String = \"x\\ny\", e: In = {f: 1.5e3, g: true}): Int } input In { f: Float g: Boolean }" },
    };
}
