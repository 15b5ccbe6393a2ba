using System.Text;
using System.Text.Json;
using Assistant.Engine.Relational;

namespace Assistant.Graph.Security;

/// <summary>The payload of a token whose signature is verified.</summary>
public sealed record TokenClaims
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>The claim <c>iss</c>.</summary>
    public required string Issuer { get; init; }

    /// <summary>The claim <c>sub</c>.</summary>
    public required string Subject { get; init; }

    /// <summary>The claim <c>exp</c>.</summary>
    public required DateTimeOffset Expires { get; init; }

    /// <summary>The claim <c>nbf</c>; null where the token has none.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>The whole payload as it is in the token.</summary>
    public required string Json { get; init; }

    /// <summary>True where the token grants the role <c>admin</c>, or no role is asked for.</summary>
    public required bool MayBeAdmin { get; init; }

    /// <summary>Reads the payload of a token of three parts.</summary>
    /// <param name="token">The token, compact form.</param>
    /// <param name="roleClaim">Where to look for the role; null asks for none.</param>
    /// <returns>Null where <c>iss</c>, <c>sub</c> or <c>exp</c> is missing, or PostgreSQL couldn't read the payload.</returns>
    public static TokenClaims? Read(ReadOnlySpan<char> token, RoleClaim? roleClaim)
    {
        var start = token.IndexOf('.') + 1;
        var length = token[start..].IndexOf('.');
        if (length <= 0 || TokenPart.Decode(token.Slice(start, length)) is not { } json)
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(json, Strict);
            return StorableText.IsStorable(document.RootElement) ? Read(document.RootElement, json, roleClaim) : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }

    private static TokenClaims? Read(JsonElement payload, byte[] json, RoleClaim? roleClaim)
    {
        if (payload.ValueKind is not JsonValueKind.Object
            || Text(payload, "iss") is not { } issuer
            || Text(payload, "sub") is not { } subject
            || Time(payload, "exp") is not { } expires)
        {
            return null;
        }

        return new TokenClaims
        {
            Issuer = issuer,
            Subject = subject,
            Expires = expires,
            NotBefore = Time(payload, "nbf"),
            Json = Encoding.UTF8.GetString(json),
            MayBeAdmin = roleClaim is null || roleClaim.Grants(payload, "admin"),
        };
    }

    private static string? Text(JsonElement payload, string name) =>
        payload.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String && value.GetString() is { Length: > 0 } text
            ? text
            : null;

    // NumericDate (RFC 7519, section 2): seconds, perhaps with a fraction.
    private static DateTimeOffset? Time(JsonElement payload, string name) =>
        payload.TryGetProperty(name, out var value)
        && value.ValueKind is JsonValueKind.Number
        && value.GetDouble() is >= 0 and < 253_402_300_799 and var seconds
            ? DateTimeOffset.UnixEpoch.AddSeconds(seconds)
            : null;
}
