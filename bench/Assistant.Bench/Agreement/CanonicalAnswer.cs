using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Assistant.Bench.Agreement;

/// <summary>The content of an answer, without what legitimately differs between APIs.</summary>
/// <param name="Text">The content as text: equal for equal content.</param>
/// <param name="Rows">How many objects lie in lists.</param>
public sealed partial record CanonicalAnswer(string Text, int Rows)
{
    /// <summary>Reads an answer's body.</summary>
    /// <exception cref="BenchException">It isn't JSON, or it has errors or no data.</exception>
    public static CanonicalAnswer Read(byte[] body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            var root = json.RootElement;
            if (root.TryGetProperty("errors", out _) || !root.TryGetProperty("data", out var data))
            {
                throw new BenchException($"An answer with errors: {Excerpt(body)}");
            }

            var text = new StringBuilder();
            var rows = 0;
            Write(data, name: "", text, ref rows);
            return new CanonicalAnswer(text.ToString(), rows);
        }
        catch (JsonException)
        {
            throw new BenchException($"An answer that isn't JSON: {Excerpt(body)}");
        }
    }

    private static void Write(JsonElement value, string name, StringBuilder text, ref int rows)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object or JsonValueKind.Array when name == "keys":
                WriteKeys(value, text);
                break;
            case JsonValueKind.Array when name == "groups":
                WriteUnordered(value, text, ref rows);
                break;
            case JsonValueKind.Object:
                text.Append('{');
                foreach (var property in PropertiesOf(value).OrderBy(property => property.Name, StringComparer.Ordinal))
                {
                    text.Append(property.Name).Append(':');
                    Write(property.Value, property.Name, text, ref rows);
                    text.Append(',');
                }

                text.Append('}');
                break;
            case JsonValueKind.Array:
                text.Append('[');
                foreach (var item in value.EnumerateArray())
                {
                    rows++;
                    Write(item, name, text, ref rows);
                    text.Append('\n');
                }

                text.Append(']');
                break;
            case JsonValueKind.String:
                text.Append(IsExact(name) ? Number(value.GetString()!) : JsonSerializer.Serialize(Neutral(name, value.GetString()!)));
                break;
            default:
                text.Append(IsExact(name) ? Number(value.GetRawText()) : value.GetRawText());
                break;
        }
    }

    /// <summary>The properties; those that are under "aggregate" in one API and beside it in another lie beside it.</summary>
    private static IEnumerable<JsonProperty> PropertiesOf(JsonElement value) =>
        value.EnumerateObject().SelectMany(property =>
            property.Name == "aggregate" ? PropertiesOf(property.Value) : [property]);

    /// <summary>What a group has in common: an object in one API, a list of texts in another; a day may be its first moment.</summary>
    private static void WriteKeys(JsonElement value, StringBuilder text)
    {
        var keys = value.ValueKind == JsonValueKind.Array
            ? value.EnumerateArray().AsEnumerable()
            : value.EnumerateObject().Select(property => property.Value);
        foreach (var key in keys)
        {
            var word = key.ToString();
            text.Append(Midnight().IsMatch(word) ? word[.."yyyy-MM-dd".Length] : word).Append(';');
        }
    }

    /// <summary>Groups, whose order one API leaves to the database.</summary>
    private static void WriteUnordered(JsonElement value, StringBuilder text, ref int rows)
    {
        var items = new List<string>();
        foreach (var item in value.EnumerateArray())
        {
            rows++;
            var one = new StringBuilder();
            Write(item, name: "", one, ref rows);
            items.Add(one.ToString());
        }

        text.Append('[').AppendJoin('\n', items.Order(StringComparer.Ordinal)).Append(']');
    }

    private static bool IsExact(string name) => name is "inputTokens" or "outputTokens" or "totalCost";

    /// <summary>A number without the zeros at its end.</summary>
    private static string Number(string value) =>
        decimal.Parse(value, CultureInfo.InvariantCulture).ToString("G29", CultureInfo.InvariantCulture);

    /// <summary>Ids lose their type, enums are upper case, times are UTC with microseconds.</summary>
    private static string Neutral(string name, string value) => name switch
    {
        "id" => value[(value.IndexOf(':') + 1)..],
        "role" or "visibility" or "type" => value.ToUpperInvariant(),
        "createdAt" or "messageDatetime" => DateTimeOffset.Parse(value, CultureInfo.InvariantCulture).UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
        _ => value,
    };

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d[T ]00:00:00(\.0+)?(\+00(:00)?|Z)$")]
    private static partial Regex Midnight();

    private static string Excerpt(byte[] body) => Encoding.UTF8.GetString(body.AsSpan(0, Math.Min(body.Length, 500)));
}
