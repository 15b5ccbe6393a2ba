using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Assistant.Graph.Tests.Security;

public sealed class SigningKeyTests : IAsyncLifetime
{
    private const string KeyText = "a key that is long enough for HS256, and then some";

    private static readonly byte[] Key = Encoding.UTF8.GetBytes(KeyText);

    private AuthenticatingServer _server = null!;

    public async Task InitializeAsync() =>
        _server = await AuthenticatingServer.StartAsync(("SigningKey", KeyText), ("Issuer", "assistant"), ("Audience", "api"));

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task A_good_token_names_its_person_and_brings_its_claims_as_they_are()
    {
        const string Payload = """{ "iss":"assistant", "sub":"someone","aud":["other","api"],"exp":4000000000, "app_metadata" : {"é":[1.50]} }""";
        var token = TokenFactory.Sign(TokenFactory.Header("HS256"), Payload, input => HMACSHA256.HashData(Key, input));

        var verdict = await _server.AskAsync(token);

        verdict.ShouldBeAccepted();
        verdict.Issuer.ShouldBe("assistant");
        verdict.ClaimsJson.ShouldBe(Payload);
        verdict.MayBeAdmin.ShouldBe(true);
    }

    [Fact]
    public async Task Who_brings_no_token_is_nobody()
    {
        var verdict = await _server.AskAsync(token: null);

        verdict.Status.ShouldBe(200);
        verdict.Subject.ShouldBeNull();
    }

    [Theory]
    [InlineData("HS384")]
    [InlineData("HS512")]
    public async Task Every_allowed_algorithm_is_checked_with_the_key(string algorithm)
    {
        var token = TokenFactory.Sign(TokenFactory.Header(algorithm), Claims().ToJsonString(), input => algorithm == "HS384"
            ? HMACSHA384.HashData(Key, input)
            : HMACSHA512.HashData(Key, input));

        (await _server.AskAsync(token)).ShouldBeAccepted();
    }

    public static TheoryData<string, string, string> BadTokens()
    {
        var good = TokenFactory.Hs256(Claims(), Key);
        var parts = good.Split('.');
        var data = new TheoryData<string, string, string>
        {
            { "forged signature", TokenFactory.Hs256(Claims(), Encoding.UTF8.GetBytes(KeyText + "!")), "The token's signature is invalid." },
            { "empty key", TokenFactory.Hs256(Claims(), []), "The token's signature is invalid." },
            { "changed claims", $"{parts[0]}.{TokenFactory.Encode(With("sub", "somebody else").ToJsonString())}.{parts[2]}", "The token's signature is invalid." },
            { "no signature", $"{parts[0]}.{parts[1]}.", "The token's signature is invalid." },
            { "cut signature", good[..^4], "The token's signature is invalid." },
            { "expired", TokenFactory.Hs256(With("exp", TokenFactory.Now.AddMinutes(-1).ToUnixTimeSeconds()), Key), "The token has expired." },
            { "not yet valid", TokenFactory.Hs256(With("nbf", TokenFactory.Now.AddMinutes(1).ToUnixTimeSeconds()), Key), "The token isn't valid yet." },
            { "other issuer", TokenFactory.Hs256(With("iss", "https://evil.example"), Key), "The token's issuer isn't accepted." },
            { "issuer in other letters", TokenFactory.Hs256(With("iss", "Assistant"), Key), "The token's issuer isn't accepted." },
            { "no issuer", TokenFactory.Hs256(With("iss", null), Key), "The token's issuer isn't accepted." },
            { "other audience", TokenFactory.Hs256(With("aud", "another"), Key), "The token is for another audience." },
            { "no audience", TokenFactory.Hs256(With("aud", null), Key), "The token is for another audience." },
        };
        AddUnusableClaims(data);
        AddWrongAlgorithms(data, good);
        AddMalformed(data, parts);
        return data;
    }

    [Theory]
    [MemberData(nameof(BadTokens))]
    public async Task A_bad_token_is_refused_and_told_why(string what, string token, string message)
    {
        what.ShouldNotBeEmpty();
        (await _server.AskAsync(token)).ShouldBeRefused(message);
    }

    [Theory]
    [InlineData("Basic dXNlcjpwYXNz")]
    [InlineData("Bearer")]
    [InlineData("abc")]
    public async Task Other_schemes_are_refused(string authorization)
    {
        (await _server.AskAsync([authorization])).ShouldBeRefused("The Authorization header must be: Bearer, a space, and one token.");
    }

    [Fact]
    public async Task The_scheme_is_read_in_any_letter_case()
    {
        (await _server.AskAsync(TokenFactory.Hs256(Claims(), Key), "bEARER  ")).ShouldBeAccepted();
    }

    [Fact]
    public async Task A_token_in_the_query_string_is_no_token()
    {
        var token = TokenFactory.Hs256(Claims(), Key);

        var verdict = await _server.AskAsync([], $"/?access_token={token}&token={token}");

        verdict.Subject.ShouldBeNull();
    }

    [Fact]
    public async Task A_token_that_was_good_is_refused_once_it_has_expired()
    {
        var token = TokenFactory.Hs256(Claims(), Key);
        (await _server.AskAsync(token)).ShouldBeAccepted();

        _server.Clock.Now = TokenFactory.Now.AddHours(1).AddSeconds(29);
        (await _server.AskAsync(token)).ShouldBeAccepted();
        _server.Clock.Now = TokenFactory.Now.AddHours(1).AddSeconds(30);
        (await _server.AskAsync(token)).ShouldBeRefused("The token has expired.");
        _server.Clock.Now = TokenFactory.Now.AddHours(-1);
        (await _server.AskAsync(token)).ShouldBeRefused("The token isn't valid yet.");
    }

    [Fact]
    public async Task A_token_like_one_that_was_good_is_checked_by_itself()
    {
        var good = TokenFactory.Hs256(Claims(), Key);
        (await _server.AskAsync(good)).ShouldBeAccepted();

        var forged = TokenFactory.Hs256(With("sub", "somebody else"), [.. Key, 1]);
        (await _server.AskAsync(forged)).ShouldBeRefused("The token's signature is invalid.");
        (await _server.AskAsync(TokenFactory.Hs256(With("sub", "another"), Key))).ShouldBeAccepted("another");
    }

    private static void AddUnusableClaims(TheoryData<string, string, string> data)
    {
        const string Message = "The token's claims can't be used: iss, sub and exp are needed, and text that PostgreSQL can store.";
        data.Add("no subject", TokenFactory.Hs256(With("sub", null), Key), Message);
        data.Add("no expiry", TokenFactory.Hs256(With("exp", null), Key), Message);
        data.Add("expiry that is text", TokenFactory.Hs256(With("exp", "4000000000"), Key), Message);
        data.Add("negative expiry", TokenFactory.Hs256(With("exp", -1), Key), Message);
        data.Add("endless expiry", SignPayload("""{"iss":"assistant","sub":"someone","aud":"api","exp":1e300}"""), Message);
        data.Add("empty subject", TokenFactory.Hs256(With("sub", ""), Key), Message);
        data.Add("number as subject", TokenFactory.Hs256(With("sub", 7), Key), Message);
        data.Add("U+0000 in a claim", TokenFactory.Hs256(With("name", "a\0b"), Key), Message);
        data.Add("half a character", SignPayload("""{"iss":"assistant","sub":"someone","aud":"api","exp":4000000000,"n":"\ud800"}"""), Message);
        data.Add("a claim twice", SignPayload("""{"iss":"assistant","sub":"someone","sub":"admin","aud":"api","exp":4000000000}"""), Message);
    }

    private static void AddWrongAlgorithms(TheoryData<string, string, string> data, string good)
    {
        const string Message = "The token's signature algorithm isn't accepted.";
        foreach (var algorithm in (string[])["none", "None", "NONE", "nOnE", "", "hs256", "HS1", "RS256", "ES256", "PS256", "dir", "HS256 "])
        {
            data.Add($"alg {algorithm}", TokenFactory.Unsigned(TokenFactory.Header(algorithm), Claims()), Message);
        }

        data.Add("alg none with a signature", TokenFactory.Hs256(Claims(), Key, TokenFactory.Header("none")), Message);
        data.Add("alg none with another's signature", $"{TokenFactory.Unsigned(TokenFactory.Header("none"), Claims())}{good.Split('.')[2]}", Message);
    }

    private static void AddMalformed(TheoryData<string, string, string> data, string[] parts)
    {
        const string Message = "The token is malformed.";
        data.Add("one word", "x", Message);
        data.Add("two parts", $"{parts[0]}.{parts[1]}", Message);
        data.Add("four parts", $"{parts[0]}.{parts[1]}.{parts[2]}.x", Message);
        data.Add("five parts", $"{parts[0]}.{parts[1]}.{parts[2]}.x.y", Message);
        data.Add("dots", "..", Message);
        data.Add("header that isn't base64url", $"!!.{parts[1]}.{parts[2]}", Message);
        data.Add("padded header", $"{parts[0]}==.{parts[1]}.{parts[2]}", Message);
        data.Add("header that isn't JSON", $"{TokenFactory.Encode("alg")}.{parts[1]}.{parts[2]}", Message);
        data.Add("header that is a list", $"{TokenFactory.Encode("[\"HS256\"]")}.{parts[1]}.{parts[2]}", Message);
        data.Add("no alg", SignHeader("""{"typ":"JWT"}"""), Message);
        data.Add("alg that is a list", SignHeader("""{"alg":["HS256"]}"""), Message);
        data.Add("alg twice", SignHeader("""{"alg":"HS256","alg":"none"}"""), Message);
        data.Add("crit", SignHeader("""{"alg":"HS256","crit":["exp"]}"""), Message);
    }

    private static string SignPayload(string payload) =>
        TokenFactory.Sign(TokenFactory.Header("HS256"), payload, input => HMACSHA256.HashData(Key, input));

    private static string SignHeader(string header) =>
        TokenFactory.SignText(header, Claims().ToJsonString(), input => HMACSHA256.HashData(Key, input));

    private static JsonObject Claims()
    {
        var claims = TokenFactory.Claims();
        claims["aud"] = "api";
        return claims;
    }

    private static JsonObject With(string name, JsonNode? value)
    {
        var claims = Claims();
        claims.Remove(name);
        if (value is not null)
        {
            claims[name] = value;
        }

        return claims;
    }
}
