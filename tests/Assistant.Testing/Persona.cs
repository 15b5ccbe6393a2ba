using System.Text.Json;

namespace Assistant.Testing;

/// <summary>Who makes a request, as the database is told: the verified token's claims.</summary>
/// <param name="ClaimsJson">The claims; empty for somebody who isn't signed in.</param>
/// <param name="MayBeAdmin">False where the token's role narrows an administrator to an ordinary person.</param>
public sealed record Persona(string ClaimsJson, bool MayBeAdmin = true)
{
    /// <summary>The issuer of the tests' tokens.</summary>
    public const string Issuer = "https://issuer.example";

    /// <summary>Somebody who isn't signed in.</summary>
    public static Persona Anonymous { get; } = new("");

    /// <summary>The person whose token's subject is a key of <c>users</c>.</summary>
    public static Persona User(Guid id) => Token(Issuer, id.ToString());

    /// <summary>Whoever a token of this issuer and subject names.</summary>
    public static Persona Token(string issuer, string subject) =>
        new(JsonSerializer.Serialize(new { iss = issuer, sub = subject }));
}
