namespace Assistant.Engine.Sql;

/// <summary>A person whom the server remembers for a token. The database confirms it with the batch.</summary>
/// <param name="Key">The person's key.</param>
/// <param name="Issuer">The token's issuer.</param>
/// <param name="Subject">The token's subject.</param>
public sealed record KnownReader(Guid Key, string Issuer, string Subject);
