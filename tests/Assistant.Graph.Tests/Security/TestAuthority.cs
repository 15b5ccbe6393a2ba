using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Assistant.Graph.Tests.Security;

/// <summary>An OpenID Connect authority with a discovery document and a key set, served over a real socket.</summary>
internal sealed class TestAuthority : IAsyncDisposable
{
    internal const string RsaKeyId = "rsa-1";
    internal const string EcKeyId = "ec-1";

    private readonly WebApplication _app;

    private TestAuthority(WebApplication app)
    {
        _app = app;
        app.MapGet("/.well-known/openid-configuration", () => Results.Json(new { issuer = Url, jwks_uri = JwksUri }));
        app.MapGet("/keys", () =>
        {
            KeyRequests++;
            return IsDown ? Results.StatusCode(503) : Results.Json(new { keys = new[] { RsaJwk(), EcJwk() } });
        });
    }

    internal RSA Rsa { get; } = RSA.Create(2048);

    internal ECDsa Ec { get; } = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    internal string Url => _app.Urls.Single();

    internal string JwksUri => $"{Url}/keys";

    internal bool IsDown { get; set; }

    internal int KeyRequests { get; private set; }

    internal static async Task<TestAuthority> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var authority = new TestAuthority(builder.Build());
        await authority._app.StartAsync();
        return authority;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Rsa.Dispose();
        Ec.Dispose();
    }

    private object RsaJwk()
    {
        var key = Rsa.ExportParameters(false);
        return new
        {
            kty = "RSA",
            use = "sig",
            kid = RsaKeyId,
            n = Base64Url.EncodeToString(key.Modulus),
            e = Base64Url.EncodeToString(key.Exponent),
        };
    }

    private object EcJwk()
    {
        var key = Ec.ExportParameters(false);
        return new
        {
            kty = "EC",
            use = "sig",
            crv = "P-256",
            kid = EcKeyId,
            x = Base64Url.EncodeToString(key.Q.X),
            y = Base64Url.EncodeToString(key.Q.Y),
        };
    }
}
