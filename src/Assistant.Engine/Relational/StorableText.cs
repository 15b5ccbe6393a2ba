using System.Text.Json;

namespace Assistant.Engine.Relational;

/// <summary>Tells which texts PostgreSQL can be given: it has no character U+0000, and no halves of characters.</summary>
public static class StorableText
{
    /// <summary>Whether a text can be a parameter's value.</summary>
    public static bool IsStorable(string text) => !text.Contains('\0', StringComparison.Ordinal);

    /// <summary>Whether every string and name in a JSON value can be read by PostgreSQL.</summary>
    public static bool IsStorable(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => IsStorable(value.GetString),
        JsonValueKind.Array => value.EnumerateArray().All(IsStorable),
        JsonValueKind.Object => value.EnumerateObject().All(
            property => IsStorable(() => property.Name) && IsStorable(property.Value)),
        _ => true,
    };

    private static bool IsStorable(Func<string?> read)
    {
        try
        {
            return read() is not { } text || IsStorable(text);
        }
        catch (InvalidOperationException)
        {
            // JSON can escape half of a surrogate pair, and reading such a text fails like this.
            return false;
        }
    }
}
