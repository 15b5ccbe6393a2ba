namespace Assistant.Graph.Security;

/// <summary>When a token counts, by the server's clock.</summary>
public static class TokenLifetime
{
    /// <summary>How far the issuer's clock and the server's may be apart.</summary>
    public static readonly TimeSpan ClockSkew = TimeSpan.FromSeconds(30);

    /// <summary>The moment from which a token with this <c>exp</c> doesn't count any more.</summary>
    public static DateTimeOffset EndOf(DateTimeOffset expires) =>
        expires < DateTimeOffset.MaxValue - ClockSkew ? expires + ClockSkew : DateTimeOffset.MaxValue;

    /// <summary>True where <c>exp</c> has passed.</summary>
    public static bool HasExpired(DateTimeOffset expires, DateTimeOffset now) => now >= EndOf(expires);

    /// <summary>True where <c>nbf</c> is still to come.</summary>
    public static bool IsNotYetValid(DateTimeOffset? notBefore, DateTimeOffset now) => notBefore > now + ClockSkew;
}
