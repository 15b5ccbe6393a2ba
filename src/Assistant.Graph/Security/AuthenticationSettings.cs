using System.Text;
using Assistant.Graph.Hosting;

namespace Assistant.Graph.Security;

/// <summary>Whose tokens are accepted: the section <c>Authentication</c>.</summary>
public sealed record AuthenticationSettings
{
    /// <summary>The issuer of tokens that a development server signs for itself.</summary>
    public const string DevelopmentIssuer = "assistant";

    private const string Section = "Authentication";
    private const int MinimumKeyBytes = 32;

    /// <summary>The OpenID Connect authority whose discovery document names issuer and keys; null with a signing key.</summary>
    public Uri? Authority { get; init; }

    /// <summary>Where the issuer's key set is, for an issuer without a discovery document; null otherwise.</summary>
    public Uri? JwksUri { get; init; }

    /// <summary>The shared key of HS* tokens, at least 32 bytes; null with an authority.</summary>
    public byte[]? SigningKey { get; init; }

    /// <summary>The only <c>iss</c> that is accepted; null takes the discovery document's.</summary>
    public string? Issuer { get; init; }

    /// <summary>The <c>aud</c> that a token must have; null accepts any.</summary>
    public string? Audience { get; init; }

    /// <summary>The claim that must hold the role <c>admin</c> for an administrator to act as one; null asks for none.</summary>
    public string? RoleClaim { get; init; }

    /// <summary>Creates a person for an unknown issuer and subject at first sight.</summary>
    public bool ProvisionUsers { get; init; }

    /// <summary>The values of a token's <c>alg</c> that are accepted.</summary>
    public required IReadOnlyList<string> Algorithms { get; init; }

    /// <summary>Reads and checks the section.</summary>
    /// <param name="configuration">The whole configuration.</param>
    /// <param name="isDevelopment">Allows a key of its own, and authorities without TLS.</param>
    /// <param name="developmentKey">Makes or finds the key of a development server.</param>
    /// <exception cref="SettingsException">A setting is missing or wrong.</exception>
    public static AuthenticationSettings Read(IConfiguration configuration, bool isDevelopment, Func<byte[]> developmentKey)
    {
        var section = configuration.GetSection(Section);
        var key = Text(section, nameof(SigningKey)) is { } text ? ReadKey(text) : null;
        var authority = ReadUri(section, nameof(Authority), isDevelopment);
        var jwksUri = ReadUri(section, nameof(JwksUri), isDevelopment);
        var issuer = Text(section, nameof(Issuer));
        var audience = Text(section, nameof(Audience));
        var hasIssuerKeys = authority is not null || jwksUri is not null;
        if (key is null && !hasIssuerKeys)
        {
            Require(isDevelopment, $"{Section}:{nameof(Authority)} or {Section}:{nameof(SigningKey)} is missing: nobody could sign in.");
            key = developmentKey();
            issuer ??= DevelopmentIssuer;
        }

        Require(key is null || !hasIssuerKeys, $"{Section}:{nameof(SigningKey)} can't be combined with {Section}:{nameof(Authority)} or {Section}:{nameof(JwksUri)}: set one of them.");
        Require(issuer is not null || authority is not null, $"{Section}:{nameof(Issuer)} is missing: people are known by their token's issuer and subject.");
        Require(audience is not null || !hasIssuerKeys, $"{Section}:{nameof(Audience)} is missing: without it a token for another application would be accepted.");
        return new AuthenticationSettings
        {
            Authority = authority,
            JwksUri = jwksUri,
            SigningKey = key,
            Issuer = issuer ?? (jwksUri is null ? null : authority?.OriginalString),
            Audience = audience,
            RoleClaim = Text(section, nameof(RoleClaim)),
            ProvisionUsers = ReadFlag(section, nameof(ProvisionUsers)),
            Algorithms = ReadAlgorithms(section, symmetric: key is not null),
        };
    }

    private static byte[] ReadKey(string text)
    {
        var key = Encoding.UTF8.GetBytes(text);
        Require(
            key.Length >= MinimumKeyBytes,
            $"{Section}:{nameof(SigningKey)} must have at least {MinimumKeyBytes} bytes, and has {key.Length}.");
        return key;
    }

    private static Uri? ReadUri(IConfigurationSection section, string name, bool isDevelopment)
    {
        if (Text(section, name) is not { } text)
        {
            return null;
        }

        var isUri = Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";
        Require(isUri && uri is { Scheme: "http" or "https" }, $"{Section}:{name} must be an absolute https URL.");
        Require(uri!.Scheme is "https" || isDevelopment, $"{Section}:{name} must be an https URL: keys that come over http can be forged.");
        return uri;
    }

    private static bool ReadFlag(IConfigurationSection section, string name)
    {
        var text = Text(section, name);
        var flag = false;
        Require(text is null || bool.TryParse(text, out flag), $"{Section}:{name} must be true or false.");
        return flag;
    }

    private static IReadOnlyList<string> ReadAlgorithms(IConfigurationSection section, bool symmetric)
    {
        var allowed = SignatureAlgorithms.For(symmetric);
        var listed = section.GetSection(nameof(Algorithms)).Get<string[]>();
        var chosen = listed ?? Text(section, nameof(Algorithms))?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (chosen is null or [])
        {
            return allowed;
        }

        foreach (var algorithm in chosen)
        {
            Require(
                allowed.Contains(algorithm),
                $"{Section}:{nameof(Algorithms)} can't have {algorithm} with this kind of key; possible are {string.Join(", ", allowed)}.");
        }

        return chosen;
    }

    private static string? Text(IConfigurationSection section, string name) =>
        section[name] is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    private static void Require(bool condition, string message)
    {
        if (!condition)
        {
            throw new SettingsException(message);
        }
    }
}
