using Assistant.Graph.Hosting;

namespace Assistant.EndToEnd.Tests.Schema;

public sealed class SchemaRuleTests
{
    // Types that aren't rows and whose names don't end as a part of an answer does.
    private static readonly string[] WithoutId = ["PageInfo", "LanguageModel", "MessageStreamEvent", "VoteChange"];

    // The sources' own names, which clients know; see ADR 0012.
    private static readonly string[] Accepted =
        ["@graphql-eslint/no-typename-prefix: Field \"teamSize\" starts with the name of the parent type \"Team\""];

    [Fact]
    public async Task The_schema_keeps_the_recommended_rules_of_graphql_eslint()
    {
        var found = await NodeScripts.Linter.RunAsync("lint.mjs", [Path.Combine(Repository.Root!, "schema.graphql"), .. WithoutId]);

        // A message begins with its line, which moves.
        found.EnumerateArray().Select(message => message.GetString()!)
            .Where(message => !Accepted.Contains(message[(message.IndexOf(": ", StringComparison.Ordinal) + 2)..]))
            .ShouldBeEmpty();
    }

    [Fact]
    public async Task A_schema_that_breaks_them_is_found_out()
    {
        var schema = Path.Combine(Directory.CreateTempSubdirectory("schema").FullName, "schema.graphql");
        await File.WriteAllTextAsync(schema, "type Query { Chat: chat }\ntype chat { title: String }\ntype Unreachable { id: ID! }\n");
        try
        {
            var found = await NodeScripts.Linter.RunAsync("lint.mjs", schema, "PageInfo");

            found.EnumerateArray().Select(message => message.GetString()!.Split(": ")[1]).Distinct().ShouldBe(
                [
                    "@graphql-eslint/naming-convention",
                    "@graphql-eslint/no-unreachable-types", "@graphql-eslint/require-description", "@graphql-eslint/strict-id-in-types",
                ],
                ignoreOrder: true);
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(schema)!, recursive: true);
        }
    }
}
