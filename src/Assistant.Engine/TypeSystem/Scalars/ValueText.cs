using System.Globalization;
using System.Text;
using System.Text.Json;
using Assistant.Engine.Language;
using Assistant.Engine.Language.Ast;

namespace Assistant.Engine.TypeSystem.Scalars;

/// <summary>Shows values in error messages as graphql-js does.</summary>
public static class ValueText
{
    private const int MaxItems = 10;
    private const int MaxDepth = 2;

    /// <summary>The literal in GraphQL's syntax.</summary>
    public static string Print(ValueNode literal) => SyntaxPrinter.Print(literal);

    /// <summary>The JSON value in JavaScript's syntax, shortened below the second level and after the tenth item.</summary>
    public static string Inspect(JsonElement value)
    {
        var text = new StringBuilder();
        Append(text, value, 0);
        return text.ToString();
    }

    /// <summary>The string in double quotes, escaped as JavaScript's <c>JSON.stringify</c> does.</summary>
    public static string Quote(string value)
    {
        var text = new StringBuilder(value.Length + 2);
        AppendQuoted(text, value);
        return text.ToString();
    }

    /// <summary>The number as JavaScript prints it: <c>1</c> for 1.0, <c>1e+21</c> for 1E21.</summary>
    public static string Number(double value)
    {
        if (double.IsInfinity(value))
        {
            return value > 0 ? "Infinity" : "-Infinity";
        }

        if (double.IsNaN(value))
        {
            return "NaN";
        }

        if (value == 0)
        {
            return "0";
        }

        var shortest = value.ToString("R", CultureInfo.InvariantCulture);
        var e = shortest.IndexOf('E');
        if (e < 0)
        {
            return shortest;
        }

        var exponent = int.Parse(shortest.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return exponent is >= -6 and < 21
            ? decimal.Parse(shortest, NumberStyles.Float, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture)
            : $"{shortest[..e]}e{(exponent < 0 ? "-" : "+")}{Math.Abs(exponent)}";
    }

    private static void Append(StringBuilder text, JsonElement value, int depth)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                AppendQuoted(text, value.GetString()!);
                break;
            case JsonValueKind.Number:
                text.Append(Number(value.GetDouble()));
                break;
            case JsonValueKind.Array:
                AppendArray(text, value, depth);
                break;
            case JsonValueKind.Object:
                AppendObject(text, value, depth);
                break;
            case JsonValueKind.Undefined:
                text.Append("undefined");
                break;
            default:
                text.Append(value.GetRawText());
                break;
        }
    }

    private static void AppendArray(StringBuilder text, JsonElement array, int depth)
    {
        var length = array.GetArrayLength();
        if (length == 0)
        {
            text.Append("[]");
            return;
        }

        if (depth >= MaxDepth)
        {
            text.Append("[Array]");
            return;
        }

        text.Append('[');
        var index = 0;
        foreach (var item in array.EnumerateArray())
        {
            if (index == MaxItems)
            {
                break;
            }

            text.Append(index++ == 0 ? "" : ", ");
            Append(text, item, depth + 1);
        }

        var remaining = length - index;
        text.Append(remaining switch { 0 => "", 1 => ", ... 1 more item", _ => $", ... {remaining} more items" }).Append(']');
    }

    private static void AppendObject(StringBuilder text, JsonElement value, int depth)
    {
        var separator = "{ ";
        foreach (var property in value.EnumerateObject())
        {
            if (depth >= MaxDepth)
            {
                text.Append("[Object]");
                return;
            }

            text.Append(separator).Append(property.Name).Append(": ");
            Append(text, property.Value, depth + 1);
            separator = ", ";
        }

        text.Append(separator == "{ " ? "{}" : " }");
    }

    private static void AppendQuoted(StringBuilder text, string value)
    {
        text.Append('"');
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            if (char.IsHighSurrogate(c) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
            {
                text.Append(c).Append(value[++i]);
                continue;
            }

            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                < ' ' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ when char.IsSurrogate(c) => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => text.Append(c),
            };
        }

        text.Append('"');
    }
}
