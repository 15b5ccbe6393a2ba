using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Assistant.Bench.Agreement;

/// <summary>The content of an answer, without what legitimately differs between APIs.</summary>
/// <param name="Text">The content as text: equal for equal content.</param>
/// <param name="Rows">How many objects lie in lists.</param>
public sealed record CanonicalAnswer(string Text, int Rows)
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
            case JsonValueKind.Object:
                text.Append('{');
                foreach (var property in value.EnumerateObject().OrderBy(property => property.Name, StringComparer.Ordinal))
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
                text.Append(JsonSerializer.Serialize(Neutral(name, value.GetString()!)));
                break;
            default:
                text.Append(value.GetRawText());
                break;
        }
    }

    /// <summary>Ids lose their type, enums are upper case, times are UTC with microseconds.</summary>
    private static string Neutral(string name, string value) => name switch
    {
        "id" => value[(value.IndexOf(':') + 1)..],
        "role" or "visibility" => value.ToUpperInvariant(),
        "createdAt" => DateTimeOffset.Parse(value, CultureInfo.InvariantCulture).UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
        _ => value,
    };

    private static string Excerpt(byte[] body) => Encoding.UTF8.GetString(body.AsSpan(0, Math.Min(body.Length, 500)));
}
