using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Assistant.Engine.Relational;

/// <summary>
/// Tells which numbers in JSON may be stored: <c>jsonb</c> keeps <c>1e131000</c> as all of its digits, so that a short request would
/// make a long answer.
/// </summary>
public static class StorableNumbers
{
    /// <summary>The most characters that a number may have written out; all of IEEE 754 doubles have fewer.</summary>
    public const int LongestNumber = 400;

    /// <summary>The most characters by which all numbers of a value may grow when they are written out.</summary>
    public const int MostGrowth = 1 << 20;

    /// <summary>What is wrong with the numbers of a value; null where they can be stored.</summary>
    public static string? FindFault(JsonElement value)
    {
        var growth = 0L;
        return FindFault(value, ref growth);
    }

    private static string? FindFault(JsonElement value, ref long growth)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Number:
                return FindFault(JsonMarshal.GetRawUtf8Value(value), ref growth);
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray())
                {
                    if (FindFault(item, ref growth) is { } fault)
                    {
                        return fault;
                    }
                }

                return null;
            case JsonValueKind.Object:
                foreach (var property in value.EnumerateObject())
                {
                    if (FindFault(property.Value, ref growth) is { } fault)
                    {
                        return fault;
                    }
                }

                return null;
            default:
                return null;
        }
    }

    private static string? FindFault(ReadOnlySpan<byte> number, ref long growth)
    {
        if (WrittenOut(number) is not { } length || length > LongestNumber)
        {
            return $"holds a number of more than {LongestNumber} digits";
        }

        growth += Math.Max(0, length - number.Length);
        return growth > MostGrowth ? "holds too many numbers with great exponents" : null;
    }

    // Null where not even the exponent is a number that can be counted with.
    private static long? WrittenOut(ReadOnlySpan<byte> number)
    {
        number = number.TrimStart((byte)'-');
        var exponent = 0;
        var place = number.IndexOfAny((byte)'e', (byte)'E');
        if (place >= 0)
        {
            if (!int.TryParse(number[(place + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent))
            {
                return null;
            }

            number = number[..place];
        }

        var point = number.IndexOf((byte)'.');
        long whole = point < 0 ? number.Length : point;
        long fraction = point < 0 ? 0 : number.Length - point - 1;
        return Math.Max(1, whole + exponent) + Math.Max(0, fraction - exponent);
    }
}
