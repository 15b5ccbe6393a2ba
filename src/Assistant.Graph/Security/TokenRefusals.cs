using Assistant.Engine.Errors;
using Assistant.Engine.Transports;
using Microsoft.IdentityModel.Tokens;

namespace Assistant.Graph.Security;

/// <summary>What a client reads when its token isn't accepted: what is wrong, and nothing about keys.</summary>
internal static class TokenRefusals
{
    internal static CallerRefusal Malformed { get; } = Invalid("The token is malformed.");

    internal static CallerRefusal NotBearer { get; } = Invalid("The Authorization header must be: Bearer, a space, and one token.");

    internal static CallerRefusal Algorithm { get; } = Invalid("The token's signature algorithm isn't accepted.");

    internal static CallerRefusal Expired { get; } = Invalid("The token has expired.");

    internal static CallerRefusal NotYetValid { get; } = Invalid("The token isn't valid yet.");

    internal static CallerRefusal ClaimsMissing { get; } =
        Invalid("The token's claims can't be used: iss, sub and exp are needed, and text that PostgreSQL can store.");

    internal static CallerRefusal Signature { get; } = Invalid("The token's signature is invalid.");

    /// <summary>The issuer's keys can't be fetched: the token may be good, and a later try may show it.</summary>
    internal static CallerRefusal IssuerUnreachable { get; } = new()
    {
        StatusCode = StatusCodes.Status503ServiceUnavailable,
        Error = new GraphQLError
        {
            Message = "The token can't be checked at the moment: its issuer doesn't answer.",
            Code = ErrorCodes.NotAuthenticated,
        },
    };

    /// <summary>Words for the reason that the validation gave.</summary>
    internal static CallerRefusal For(Exception? failure) => failure switch
    {
        SecurityTokenInvalidIssuerException => Invalid("The token's issuer isn't accepted."),
        SecurityTokenInvalidAudienceException => Invalid("The token is for another audience."),
        SecurityTokenException => Signature,
        _ => Malformed,
    };

    private static CallerRefusal Invalid(string message) => new()
    {
        Challenge = $"Bearer error=\"invalid_token\", error_description=\"{message}\"",
        Error = new GraphQLError { Message = message, Code = ErrorCodes.NotAuthenticated },
    };
}
