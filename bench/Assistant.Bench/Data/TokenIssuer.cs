using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Assistant.Bench.Data;

/// <summary>Signs the tokens that every server gets, with a key made for this run.</summary>
public sealed class TokenIssuer(TimeProvider time)
{
    private const int KeyBytes = 32;
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);
    private static readonly string Header = Encode("""{"alg":"HS256","typ":"JWT"}""");

    /// <summary>The issuer that the tokens name.</summary>
    public const string Issuer = "https://bench.example.com";

    /// <summary>The audience that the tokens name.</summary>
    public const string Audience = "assistant";

    /// <summary>The signature's key, as text.</summary>
    public string Key { get; } = Convert.ToHexString(RandomNumberGenerator.GetBytes(KeyBytes));

    /// <summary>A token of a person.</summary>
    public string IssueFor(Person person)
    {
        var now = time.GetUtcNow();
        var claims = new JsonObject
        {
            ["iss"] = Issuer,
            ["aud"] = Audience,
            ["sub"] = person.Id.ToString(),
            ["email"] = person.Email,
            ["role"] = "authenticated",
            ["iat"] = now.ToUnixTimeSeconds(),
            ["exp"] = (now + Lifetime).ToUnixTimeSeconds(),
        };
        var signed = $"{Header}.{Encode(claims.ToJsonString())}";
        return $"{signed}.{Base64Url.EncodeToString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Key), Encoding.ASCII.GetBytes(signed)))}";
    }

    private static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}
