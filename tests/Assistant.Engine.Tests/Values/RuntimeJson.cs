using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Assistant.Engine.Tests.Values;

/// <summary>Shows runtime values as JSON, so that they can be compared with graphql-js's.</summary>
public static class RuntimeJson
{
    /// <summary>The JSON of scalars' runtime values, enums whose runtime value is their name, lists and input objects.</summary>
    public static JsonNode? From(object? value) => value switch
    {
        null => null,
        JsonElement json => JsonNode.Parse(json.GetRawText()),
        string text => JsonValue.Create(text),
        IReadOnlyDictionary<string, object?> entries => new JsonObject(entries.Select(entry => KeyValuePair.Create(entry.Key, From(entry.Value)))),
        IEnumerable items => new JsonArray([.. items.Cast<object?>().Select(From)]),
        _ => JsonValue.Create(value),
    };
}
