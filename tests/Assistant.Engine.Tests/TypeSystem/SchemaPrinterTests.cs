using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Tests.TypeSystem;

public sealed class SchemaPrinterTests
{
    [Fact]
    public void Printed_schemas_print_the_same_again()
    {
        var text = SchemaPrinter.Print(SdlSchemaBuilder.Build(SchemaCorpus.Everything));

        SchemaPrinter.Print(SdlSchemaBuilder.Build(text)).ShouldBe(text);
    }

    [Fact]
    public void Applied_directives_are_printed_where_they_stand()
    {
        var schema = SdlSchemaBuilder.Build(
            """
            schema @a { query: Query }
            directive @a(policies: [Policy!], note: String) repeatable on SCHEMA | SCALAR | OBJECT | FIELD_DEFINITION | ARGUMENT_DEFINITION | INTERFACE | UNION | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION
            enum P @a { OWNER @a ADMIN @deprecated @a(note: "x") }
            enum Policy { OWNER ADMIN }
            scalar S @a @specifiedBy(url: "https://example.com")
            interface I @a { f: Int }
            type Query implements I @a(policies: [OWNER, ADMIN]) { f: Int @a @a(note: "n") g(x: In = {y: 1} @a): U @deprecated(reason: "r") @a }
            union U @a = Query
            input In @oneOf @a { y: Int @a }
            """);

        SchemaPrinter.Print(schema).ShouldBe(
            """
            schema @a {
              query: Query
            }

            directive @a(policies: [Policy!], note: String) repeatable on SCHEMA | SCALAR | OBJECT | FIELD_DEFINITION | ARGUMENT_DEFINITION | INTERFACE | UNION | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION

            interface I @a {
              f: Int
            }

            input In @oneOf @a {
              y: Int @a
            }

            enum P @a {
              OWNER @a
              ADMIN @deprecated @a(note: "x")
            }

            enum Policy {
              OWNER
              ADMIN
            }

            type Query implements I @a(policies: [OWNER, ADMIN]) {
              f: Int @a @a(note: "n")
              g(x: In = { y: 1 } @a): U @deprecated(reason: "r") @a
            }

            scalar S @specifiedBy(url: "https://example.com") @a

            union U @a = Query

            """);
    }

    [Fact]
    public void Known_scalars_come_with_their_specifications()
    {
        var schema = Schema.Create(builder => builder.AddTypes(new ObjectType
        {
            Name = "Query",
            Fields = [new OutputField { Name = "at", TypeReference = "DateTime!" }, new OutputField { Name = "count", TypeReference = "Long" }],
        }));

        SchemaPrinter.Print(schema).ShouldBe(
            """"
            """
            A moment as RFC 3339 writes it, with its offset, such as `2026-01-02T03:04:05.123456Z`. Answers are in UTC, with up to six digits of the second.
            """
            scalar DateTime @specifiedBy(url: "https://datatracker.ietf.org/doc/html/rfc3339")

            """A whole number from -(2^63) to 2^63 - 1, as a JSON number."""
            scalar Long

            type Query {
              at: DateTime!
              count: Long
            }

            """");
    }
}
