namespace Assistant.Engine.Execution;

/// <summary>Who sends a request: nobody in particular, or whom a verified token names.</summary>
public abstract record Caller;

/// <summary>A request without a token. It may introspect, and nothing else.</summary>
public sealed record AnonymousCaller : Caller
{
    /// <summary>The one instance.</summary>
    public static AnonymousCaller Instance { get; } = new();
}

/// <summary>A request whose token was verified. Whether its subject is an active person, the database says.</summary>
public sealed record AuthenticatedCaller : Caller
{
    /// <summary>The token's <c>iss</c>.</summary>
    public required string Issuer { get; init; }

    /// <summary>The token's <c>sub</c>.</summary>
    public required string Subject { get; init; }

    /// <summary>The token's payload, a JSON object; PostgreSQL sees it as <c>request.jwt.claims</c>.</summary>
    public required string ClaimsJson { get; init; }

    /// <summary>False where the token lacks the role that the configured role claim asks for: an administrator is then an ordinary person.</summary>
    public bool MayBeAdmin { get; init; } = true;
}
