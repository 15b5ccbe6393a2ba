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
        services.AddAuthentication().AddJwtBearer(options => Configure(options, settings, clock));
        return services;
    }

    private static void Configure(JwtBearerOptions options, AuthenticationSettings settings, TimeProvider clock)
    {
        options.SaveToken = false;
        options.RequireHttpsMetadata = settings.Authority?.Scheme is not "http" && settings.JwksUri?.Scheme is not "http";
        options.SecurityTokenValidators.Clear();
        options.SecurityTokenValidators.Add(new JwtSecurityTokenHandler { MapInboundClaims = false });
        options.TokenValidationParameters = Parameters(settings, clock);
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

    private static TokenValidationParameters Parameters(AuthenticationSettings settings, TimeProvider clock) => new()
    {
        ValidIssuer = settings.Issuer,
        ValidateAudience = settings.Audience is not null,
        ValidAudience = settings.Audience,
        IssuerSigningKey = settings.SigningKey is { } key ? new SymmetricSecurityKey(key) : null,
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        LifetimeValidator = (notBefore, expires, _, _) => CheckLifetime(notBefore, expires, clock.GetUtcNow()),
    };

    private static bool CheckLifetime(DateTime? notBefore, DateTime? expires, DateTimeOffset now)
    {
        if (expires is not { } end)
        {
            throw new SecurityTokenNoExpirationException();
        }

        if (TokenLifetime.HasExpired(end, now))
        {
            throw new SecurityTokenExpiredException();
        }

        return TokenLifetime.IsNotYetValid(notBefore, now) ? throw new SecurityTokenNotYetValidException() : true;
    }
}
