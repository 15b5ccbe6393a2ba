using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Assistant.Engine.TypeSystem.Scalars;

namespace Assistant.Engine.Tests.Conformance;

/// <summary>JSON as JavaScript's <c>JSON.stringify</c> writes it, so that equal answers are equal texts.</summary>
internal static class CanonicalJson
{
    /// <summary>The value's text, its objects in the order that they have.</summary>
    public static string Write(JsonNode? value)
    {
        var text = new StringBuilder();
        Append(text, value);
        return text.ToString();
    }

    /// <summary>The value with each object's entries in the order of their names, since input objects have no order.</summary>
    public static JsonNode? Sort(JsonNode? value) => value switch
    {
        JsonObject entries => new JsonObject(entries.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => KeyValuePair.Create(entry.Key, Sort(entry.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Sort)]),
        _ => value?.DeepClone(),
    };

    private static void Append(StringBuilder text, JsonNode? value)
    {
        switch (value)
        {
            case null:
                text.Append("null");
                break;
            case JsonObject entries:
                AppendAll(text, '{', entries, '}', entry => Append(text.Append(ValueText.Quote(entry.Key)).Append(':'), entry.Value));
                break;
            case JsonArray items:
                AppendAll(text, '[', items, ']', item => Append(text, item));
                break;
            default:
                AppendLeaf(text, value.AsValue());
                break;
        }
    }

    private static void AppendAll<T>(StringBuilder text, char open, IEnumerable<T> parts, char close, Action<T> append)
    {
        text.Append(open);
        var isFirst = true;
        foreach (var part in parts)
        {
            text.Append(isFirst ? "" : ",");
            isFirst = false;
            append(part);
        }

        text.Append(close);
    }

    private static void AppendLeaf(StringBuilder text, JsonValue value)
    {
        switch (value.GetValueKind())
        {
            case JsonValueKind.String:
                text.Append(ValueText.Quote(value.GetValue<string>()));
                break;
            case JsonValueKind.Number:
                // An infinite number is null in JavaScript's JSON.
                var number = JsonSerializer.SerializeToElement(value).GetDouble();
                text.Append(double.IsFinite(number) ? ValueText.Number(number) : "null");
                break;
            default:
                text.Append(value.ToJsonString());
                break;
        }
    }
}
