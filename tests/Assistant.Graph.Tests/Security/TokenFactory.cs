using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Assistant.Graph.Tests.Security;

/// <summary>Makes tokens by hand, good and bad, without the library that checks them.</summary>
internal static class TokenFactory
{
    internal static readonly DateTimeOffset Now = new(2026, 5, 4, 12, 0, 0, TimeSpan.Zero);

    internal static JsonObject Claims(string issuer = "assistant", string subject = "someone") => new()
    {
        ["iss"] = issuer,
        ["sub"] = subject,
        ["nbf"] = Now.ToUnixTimeSeconds(),
        ["exp"] = Now.AddHours(1).ToUnixTimeSeconds(),
    };

    internal static string Hs256(JsonObject claims, byte[] key, JsonObject? header = null) =>
        Sign(header ?? Header("HS256"), claims.ToJsonString(), input => HMACSHA256.HashData(key, input));

    internal static string Rs(string algorithm, HashAlgorithmName hash, RSA key, JsonObject claims, string? kid = null) =>
        Sign(Header(algorithm, kid), claims.ToJsonString(), input => key.SignData(
            input, hash, algorithm.StartsWith('P') ? RSASignaturePadding.Pss : RSASignaturePadding.Pkcs1));

    internal static string Es256(ECDsa key, JsonObject claims, string? kid = null) =>
        Sign(Header("ES256", kid), claims.ToJsonString(), input => key.SignData(input, HashAlgorithmName.SHA256));

    internal static string Unsigned(JsonObject header, JsonObject claims) =>
        $"{Encode(header.ToJsonString())}.{Encode(claims.ToJsonString())}.";

    internal static JsonObject Header(string algorithm, string? kid = null)
    {
        var header = new JsonObject { ["alg"] = algorithm, ["typ"] = "JWT" };
        if (kid is not null)
        {
            header["kid"] = kid;
        }

        return header;
    }

    internal static string Sign(JsonObject header, string payload, Func<byte[], byte[]> sign) =>
        SignText(header.ToJsonString(), payload, sign);

    internal static string SignText(string header, string payload, Func<byte[], byte[]> sign)
    {
        var input = $"{Encode(header)}.{Encode(payload)}";
        return $"{input}.{Base64Url.EncodeToString(sign(Encoding.ASCII.GetBytes(input)))}";
    }

    internal static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}
