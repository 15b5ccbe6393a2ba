using Assistant.Engine.Execution;
using Assistant.Engine.Transports;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;

namespace Assistant.Graph.Security;

/// <summary>Knows callers by the bearer token in their Authorization header (RFC 6750, section 2.1), and by nothing else.</summary>
public sealed partial class BearerCallerResolver(
    AuthenticationSettings settings,
    TokenCache cache,
    TimeProvider clock,
    ILogger<BearerCallerResolver> logger,
    IUserProvisioner? provisioner = null)
    : ICallerResolver
{
    private const string Scheme = "Bearer ";

    private readonly RoleClaim? _roleClaim = settings.RoleClaim is { } path ? new RoleClaim(path) : null;

    /// <inheritdoc/>
    public ValueTask<CallerResolution> ResolveAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var authorization = context.Request.Headers.Authorization;
        if (authorization.Count == 0 || (authorization.Count == 1 && string.IsNullOrEmpty(authorization[0])))
        {
            return ValueTask.FromResult(CallerResolution.Accept(AnonymousCaller.Instance));
        }

        if (authorization.Count > 1 || !authorization[0]!.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return ValueTask.FromResult(CallerResolution.Refuse(TokenRefusals.NotBearer));
        }

        var token = authorization[0].AsSpan(Scheme.Length).Trim(' ');
        return cache.TryGet(token, out var verified)
            ? ValueTask.FromResult(CheckLifetime(verified))
            : VerifyAsync(context, token.ToString());
    }

    private CallerResolution CheckLifetime(VerifiedToken verified)
    {
        var now = clock.GetUtcNow();
        if (TokenLifetime.HasExpired(verified.Expires, now))
        {
            return CallerResolution.Refuse(TokenRefusals.Expired);
        }

        return TokenLifetime.IsNotYetValid(verified.NotBefore, now)
            ? CallerResolution.Refuse(TokenRefusals.NotYetValid)
            : CallerResolution.Accept(verified.Caller, TokenLifetime.EndOf(verified.Expires));
    }

    private async ValueTask<CallerResolution> VerifyAsync(HttpContext context, string token)
    {
        if (!TokenHeader.TryRead(token, out var header))
        {
            return CallerResolution.Refuse(TokenRefusals.Malformed);
        }

        // The handler has no allow-list of its own, so this is where "none" and the wrong kind of key end.
        if (!settings.Algorithms.Contains(header.Algorithm))
        {
            return CallerResolution.Refuse(TokenRefusals.Algorithm);
        }

        if (await AuthenticateAsync(context) is { } refusal)
        {
            return CallerResolution.Refuse(refusal);
        }

        if (TokenClaims.Read(token, _roleClaim) is not { } claims)
        {
            return CallerResolution.Refuse(TokenRefusals.ClaimsMissing);
        }

        var caller = new AuthenticatedCaller
        {
            Issuer = claims.Issuer,
            Subject = claims.Subject,
            ClaimsJson = claims.Json,
            MayBeAdmin = claims.MayBeAdmin,
        };
        var verified = new VerifiedToken(caller, claims.NotBefore, claims.Expires);
        var resolution = CheckLifetime(verified);
        if (resolution.IsAccepted && (provisioner is null || await provisioner.ProvisionAsync(claims, context.RequestAborted)))
        {
            cache.Add(token, verified);
        }

        return resolution;
    }

    private async ValueTask<CallerRefusal?> AuthenticateAsync(HttpContext context)
    {
        try
        {
            var result = await context.AuthenticateAsync(JwtBearerDefaults.AuthenticationScheme);
            return result.Succeeded ? null : TokenRefusals.For(result.Failure);
        }
        catch (Exception exception) when (exception is InvalidOperationException or IOException or HttpRequestException)
        {
            // The handler throws so when the issuer's discovery document or keys can't be fetched.
            LogIssuerUnreachable(exception);
            return TokenRefusals.IssuerUnreachable;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The issuer's keys can't be fetched.")]
    private partial void LogIssuerUnreachable(Exception exception);
}
