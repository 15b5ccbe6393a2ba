using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Assistant.Graph.Tests.Security;

public sealed class AuthorityTests : IAsyncLifetime
{
    private const string WrongAlgorithm = "The token's signature algorithm isn't accepted.";
    private const string WrongSignature = "The token's signature is invalid.";

    private TestAuthority _authority = null!;
    private AuthenticatingServer _server = null!;

    public async Task InitializeAsync()
    {
        _authority = await TestAuthority.StartAsync();
        _server = await AuthenticatingServer.StartAsync(("Authority", _authority.Url), ("Audience", "api"));
    }

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        await _authority.DisposeAsync();
    }

    [Theory]
    [InlineData("RS256")]
    [InlineData("RS384")]
    [InlineData("RS512")]
    [InlineData("PS256")]
    [InlineData("ES256")]
    public async Task A_token_of_the_authority_is_accepted(string algorithm)
    {
        var token = Sign(algorithm, Claims());

        var verdict = await _server.AskAsync(token);

        verdict.ShouldBeAccepted();
        verdict.Issuer.ShouldBe(_authority.Url);
    }

    [Fact]
    public async Task A_key_set_without_a_discovery_document_is_enough()
    {
        await using var server = await AuthenticatingServer.StartAsync(
            ("JwksUri", _authority.JwksUri), ("Issuer", _authority.Url), ("Audience", "api"));

        (await server.AskAsync(Sign("RS256", Claims()))).ShouldBeAccepted();
        (await server.AskAsync(Sign("ES256", Claims()))).ShouldBeAccepted();
    }

    [Fact]
    public async Task Keys_of_others_are_refused_whatever_they_are_called()
    {
        using var rsa = RSA.Create(2048);
        using var ec = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        string?[] ids = [null, TestAuthority.RsaKeyId, TestAuthority.EcKeyId, "", "unknown", "../../../../dev/null", "' or '1'='1", new string('x', 2000)];

        foreach (var id in ids)
        {
            (await _server.AskAsync(TokenFactory.Rs("RS256", HashAlgorithmName.SHA256, rsa, Claims(), id))).ShouldBeRefused(WrongSignature);
            (await _server.AskAsync(TokenFactory.Es256(ec, Claims(), id))).ShouldBeRefused(WrongSignature);
        }
    }

    [Fact]
    public async Task A_key_that_the_token_brings_along_is_no_key()
    {
        using var rsa = RSA.Create(2048);
        var parameters = rsa.ExportParameters(false);
        var header = TokenFactory.Header("RS256", TestAuthority.RsaKeyId);
        header["jwk"] = new JsonObject
        {
            ["kty"] = "RSA",
            ["n"] = System.Buffers.Text.Base64Url.EncodeToString(parameters.Modulus),
            ["e"] = System.Buffers.Text.Base64Url.EncodeToString(parameters.Exponent),
        };
        header["jku"] = "http://127.0.0.1:1/keys";
        header["x5u"] = "http://127.0.0.1:1/chain";
        var token = TokenFactory.Sign(header, Claims().ToJsonString(), input => rsa.SignData(input, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));

        (await _server.AskAsync(token)).ShouldBeRefused(WrongSignature);
    }

    [Fact]
    public async Task The_public_key_isnt_a_shared_key()
    {
        var publicKeys = new[]
        {
            Encoding.UTF8.GetBytes(_authority.Rsa.ExportSubjectPublicKeyInfoPem()),
            Encoding.UTF8.GetBytes(_authority.Rsa.ExportSubjectPublicKeyInfoPem() + "\n"),
            _authority.Rsa.ExportSubjectPublicKeyInfo(),
            _authority.Rsa.ExportRSAPublicKey(),
            _authority.Rsa.ExportParameters(false).Modulus!,
            Encoding.UTF8.GetBytes(_authority.Ec.ExportSubjectPublicKeyInfoPem()),
        };

        foreach (var key in publicKeys)
        {
            foreach (var kid in (string?[])[null, TestAuthority.RsaKeyId, TestAuthority.EcKeyId])
            {
                (await _server.AskAsync(TokenFactory.Hs256(Claims(), key, TokenFactory.Header("HS256", kid)))).ShouldBeRefused(WrongAlgorithm);
            }
        }
    }

    [Fact]
    public async Task A_key_of_one_kind_doesnt_check_a_signature_of_another()
    {
        var rsaCalledEc = TokenFactory.Sign(TokenFactory.Header("ES256", TestAuthority.RsaKeyId), Claims().ToJsonString(),
            input => _authority.Rsa.SignData(input, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
        var ecCalledRsa = TokenFactory.Sign(TokenFactory.Header("RS256", TestAuthority.EcKeyId), Claims().ToJsonString(),
            input => _authority.Ec.SignData(input, HashAlgorithmName.SHA256));

        (await _server.AskAsync(rsaCalledEc)).ShouldBeRefused(WrongSignature);
        (await _server.AskAsync(ecCalledRsa)).ShouldBeRefused(WrongSignature);
    }

    [Fact]
    public async Task No_algorithm_is_refused_before_anything_is_fetched()
    {
        (await _server.AskAsync(TokenFactory.Unsigned(TokenFactory.Header("none"), Claims()))).ShouldBeRefused(WrongAlgorithm);

        _authority.KeyRequests.ShouldBe(0);
    }

    [Fact]
    public async Task Another_issuer_is_refused_although_it_signs_with_the_same_keys()
    {
        var claims = Claims();
        claims["iss"] = "https://other.example";

        (await _server.AskAsync(Sign("RS256", claims))).ShouldBeRefused("The token's issuer isn't accepted.");
    }

    [Fact]
    public async Task An_issuer_that_doesnt_answer_is_a_passing_trouble()
    {
        _authority.IsDown = true;

        var verdict = await _server.AskAsync(Sign("RS256", Claims()));

        verdict.Status.ShouldBe(503);
        verdict.Subject.ShouldBeNull();
        verdict.Message.ShouldBe("The token can't be checked at the moment: its issuer doesn't answer.");
    }

    [Fact]
    public async Task A_token_is_verified_once_and_then_remembered()
    {
        var token = Sign("RS256", Claims());
        (await _server.AskAsync(token)).ShouldBeAccepted();
        await _authority.DisposeAsync();

        (await _server.AskAsync(token)).ShouldBeAccepted();
    }

    [Fact]
    public async Task The_list_of_algorithms_can_be_shorter()
    {
        await using var server = await AuthenticatingServer.StartAsync(
            ("Authority", _authority.Url), ("Audience", "api"), ("Algorithms", "ES256"));

        (await server.AskAsync(Sign("ES256", Claims()))).ShouldBeAccepted();
        (await server.AskAsync(Sign("RS256", Claims()))).ShouldBeRefused(WrongAlgorithm);
    }

    private string Sign(string algorithm, JsonObject claims) => algorithm switch
    {
        "ES256" => TokenFactory.Es256(_authority.Ec, claims, TestAuthority.EcKeyId),
        "RS384" => TokenFactory.Rs(algorithm, HashAlgorithmName.SHA384, _authority.Rsa, claims, TestAuthority.RsaKeyId),
        "RS512" => TokenFactory.Rs(algorithm, HashAlgorithmName.SHA512, _authority.Rsa, claims, TestAuthority.RsaKeyId),
        _ => TokenFactory.Rs(algorithm, HashAlgorithmName.SHA256, _authority.Rsa, claims, TestAuthority.RsaKeyId),
    };

    private JsonObject Claims()
    {
        var claims = TokenFactory.Claims(_authority.Url);
        claims["aud"] = "api";
        return claims;
    }
}
