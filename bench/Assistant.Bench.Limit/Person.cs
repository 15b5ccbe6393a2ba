namespace Assistant.Bench.Limit;

/// <summary>The caller, as a verified token tells.</summary>
/// <param name="Id">The person's <c>users.id</c>.</param>
/// <param name="Issuer">The token's issuer.</param>
/// <param name="Claims">The token's payload, as it goes into <c>request.jwt.claims</c>.</param>
/// <param name="ExpiresAt">When the token stops being valid, in Unix seconds.</param>
public sealed record Person(Guid Id, string Issuer, string Claims, long ExpiresAt)
{
    /// <summary>The token's subject: <see cref="Id"/> as PostgreSQL writes it.</summary>
    public string Subject { get; } = Id.ToString();
}
