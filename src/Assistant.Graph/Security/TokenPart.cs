using System.Buffers;
using System.Buffers.Text;

namespace Assistant.Graph.Security;

/// <summary>One of the parts between a token's dots.</summary>
internal static class TokenPart
{
    private static readonly SearchValues<char> Alphabet =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

    /// <summary>Decodes base64url without padding (RFC 7515, section 2); null for anything else.</summary>
    internal static byte[]? Decode(ReadOnlySpan<char> part)
    {
        try
        {
            return part.ContainsAnyExcept(Alphabet) ? null : Base64Url.DecodeFromChars(part);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
