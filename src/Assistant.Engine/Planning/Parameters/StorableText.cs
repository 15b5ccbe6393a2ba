namespace Assistant.Engine.Planning.Parameters;

/// <summary>Tells which texts PostgreSQL can be given.</summary>
internal static class StorableText
{
    /// <summary>Whether a text can be a parameter's value: PostgreSQL has no character U+0000.</summary>
    public static bool IsStorable(string text) => !text.Contains('\0', StringComparison.Ordinal);
}
