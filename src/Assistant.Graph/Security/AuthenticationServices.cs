using System.IdentityModel.Tokens.Jwt;
using Assistant.Engine.Transports;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Assistant.Graph.Security;

/// <summary>Puts bearer authentication together by its settings.</summary>
public static class AuthenticationServices
{
    // Room for some ten thousand tokens of ordinary size.
    private const long TokenCacheCharacters = 8 * 1024 * 1024;

    /// <summary>Adds what <see cref="BearerCallerResolver"/> needs.</summary>
    public static IServiceCollection AddBearerAuthentication(
        this IServiceCollection services,
        AuthenticationSettings settings,
        TimeProvider clock)
    {
        services.AddSingleton(settings);
        services.TryAddSingleton(clock);
        services.AddSingleton(new TokenCache(TokenCacheCharacters));
        services.AddSingleton<ICallerResolver, BearerCallerResolver>();
        services.AddAuthentication().AddJwtBearer(options => Configure(options, settings));
        return services;
    }

    /// <summary>
    /// Keeps the host from putting its authentication middleware before every request, which it does by itself as soon
    /// as there is a scheme: <see cref="BearerCallerResolver"/> asks the scheme when it needs to, once in a token's life.
    /// </summary>
    public static void OmitAuthenticationMiddleware(this IApplicationBuilder app) =>
        app.Properties["__AuthenticationMiddlewareSet"] = true;

    private static void Configure(JwtBearerOptions options, AuthenticationSettings settings)
    {
        options.SaveToken = false;
        options.RequireHttpsMetadata = settings.Authority?.Scheme is not "http" && settings.JwksUri?.Scheme is not "http";
        options.SecurityTokenValidators.Clear();
        options.SecurityTokenValidators.Add(new JwtSecurityTokenHandler { MapInboundClaims = false });
        options.TokenValidationParameters = Parameters(settings);
        if (settings.JwksUri is { } jwks)
        {
            options.ConfigurationManager = new ConfigurationManager<OpenIdConnectConfiguration>(
                jwks.AbsoluteUri,
                new JwksRetriever(),
                new HttpDocumentRetriever { RequireHttps = options.RequireHttpsMetadata });
        }
        else
        {
            options.Authority = settings.Authority?.OriginalString;
        }
    }

    private static TokenValidationParameters Parameters(AuthenticationSettings settings) => new()
    {
        ValidIssuer = settings.Issuer,
        ValidateAudience = settings.Audience is not null,
        ValidAudience = settings.Audience,
        IssuerSigningKey = settings.SigningKey is { } key ? new SymmetricSecurityKey(key) : null,
        RequireSignedTokens = true,

        // The resolver checks the times itself, of every request and not just of a token's first; the library's are 32 bits.
        ValidateLifetime = false,
        RequireExpirationTime = false,

        // The library's cache goes by key id, and would keep a key that the issuer has replaced under the same id.
        CryptoProviderFactory = new CryptoProviderFactory { CacheSignatureProviders = false },
    };
}
