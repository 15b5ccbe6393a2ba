namespace Assistant.Graph.Security;

/// <summary>
/// The signature algorithms of RFC 7518 by the kind of key that they need. A key only ever meets its own kind, so a
/// public key can't be passed off as a shared one; <c>none</c> is in neither.
/// </summary>
public static class SignatureAlgorithms
{
    private static readonly string[] Shared = ["HS256", "HS384", "HS512"];

    private static readonly string[] Asymmetric =
        ["RS256", "RS384", "RS512", "ES256", "ES384", "ES512", "PS256", "PS384", "PS512"];

    /// <summary>The algorithms for a shared key, or for an issuer's public keys.</summary>
    public static IReadOnlyList<string> For(bool symmetric) => symmetric ? Shared : Asymmetric;
}
