using System.Text.Json.Nodes;
using Assistant.Engine.Tests.Execution.Resolvers;
using Assistant.Engine.Tests.Oracle;
using Assistant.Engine.Tests.TypeSystem;
using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Tests.Introspection;

public sealed class IntrospectionOracleTests
{
    private static readonly HashSet<string> Specified = ["Int", "Float", "String", "Boolean", "ID", "include", "skip", "deprecated", "specifiedBy", "oneOf"];

    [Theory]
    [MemberData(nameof(SchemaCorpus.Schemas), MemberType = typeof(SchemaCorpus))]
    public async Task The_whole_introspection_query_answers_as_graphql_js_does(string name, string sdl)
    {
        var oracle = await GraphQLJsOracle.Shared.AskAsync("introspect", new { sdl });

        var actual = await ExecutionCase.ExecuteAsync(SdlSchemaBuilder.Build(sdl), oracle.GetProperty("query").GetString()!);

        actual["errors"]!.AsArray().ShouldBeEmpty();
        Normalize(actual["data"]!).ShouldBe(Normalize(JsonNode.Parse(oracle.GetProperty("data").GetRawText())!), name);
    }

    // The order of types and directives is free, and so are the words of what is built in.
    private static string Normalize(JsonNode data)
    {
        var schema = data["__schema"]!.AsObject();
        foreach (var (_, items) in schema.Where(entry => entry.Value is JsonArray).ToList())
        {
            Sort(items!.AsArray());
            foreach (var item in items.AsArray())
            {
                Sort(item!["possibleTypes"] as JsonArray);
                var itemName = item["name"]!.GetValue<string>();
                if (Specified.Contains(itemName) || itemName.StartsWith("__", StringComparison.Ordinal))
                {
                    RemoveDescriptions(item);
                }
            }
        }

        return schema.ToJsonString(new() { WriteIndented = true });
    }

    private static void Sort(JsonArray? items)
    {
        var sorted = items?.OrderBy(item => item!["name"]!.GetValue<string>(), StringComparer.Ordinal).ToList() ?? [];
        items?.Clear();
        sorted.ForEach(item => items!.Add(item));
    }

    private static void RemoveDescriptions(JsonNode? node)
    {
        if (node is JsonObject value)
        {
            value.Remove("description");
            foreach (var (_, child) in value)
            {
                RemoveDescriptions(child);
            }
        }
        else if (node is JsonArray items)
        {
            foreach (var item in items)
            {
                RemoveDescriptions(item);
            }
        }
    }
}
