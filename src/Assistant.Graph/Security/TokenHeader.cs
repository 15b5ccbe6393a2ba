using System.Text.Json;

namespace Assistant.Graph.Security;

/// <summary>What a compact JWS says about its own signature (RFC 7515, section 4), read before anything is believed.</summary>
/// <param name="Algorithm">The value of <c>alg</c>.</param>
public readonly record struct TokenHeader(string Algorithm)
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 8 };

    /// <summary>Reads the header of a token of three parts.</summary>
    /// <returns>False for whatever isn't a signed token with a plain header; encrypted tokens and <c>crit</c> are refused.</returns>
    public static bool TryRead(ReadOnlySpan<char> token, out TokenHeader header)
    {
        header = default;
        var end = token.IndexOf('.');
        if (end <= 0 || token.Count('.') != 2 || TokenPart.Decode(token[..end]) is not { } json)
        {
            return false;
        }

        try
        {
            using var document = JsonDocument.Parse(json, Strict);
            var root = document.RootElement;
            if (root.ValueKind is not JsonValueKind.Object
                || root.TryGetProperty("crit", out _)
                || !root.TryGetProperty("alg", out var algorithm)
                || algorithm.ValueKind is not JsonValueKind.String)
            {
                return false;
            }

            header = new TokenHeader(algorithm.GetString()!);
            return true;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return false;
        }
    }
}
