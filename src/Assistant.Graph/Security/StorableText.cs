using System.Text.Json;

namespace Assistant.Graph.Security;

/// <summary>JSON that is valid and yet can't become PostgreSQL's jsonb: U+0000, and escapes of half a character.</summary>
internal static class StorableText
{
    /// <summary>Tells whether PostgreSQL can read every string and name in a value.</summary>
    internal static bool IsStorable(JsonElement value) => value.ValueKind switch
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
            return read()?.Contains('\0') is not true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
