using Assistant.Engine.Errors;
using Microsoft.AspNetCore.Http;

namespace Assistant.Engine.Transports;

/// <summary>Why a request's credentials aren't accepted.</summary>
public sealed record CallerRefusal
{
    /// <summary>The HTTP status; 401 by default.</summary>
    public int StatusCode { get; init; } = StatusCodes.Status401Unauthorized;

    /// <summary>The value of <c>WWW-Authenticate</c> (RFC 6750, section 3); null for none.</summary>
    public string? Challenge { get; init; }

    /// <summary>The error that the client reads.</summary>
    public required GraphQLError Error { get; init; }
}
