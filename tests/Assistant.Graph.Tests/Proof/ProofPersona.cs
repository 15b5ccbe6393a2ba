using Assistant.Engine.Execution;
using Assistant.Graph.Tests.Execution;
using Assistant.Testing;

namespace Assistant.Graph.Tests.Proof;

/// <summary>Somebody who asks, and what the model needs to know: who it is, if anybody that is active.</summary>
public sealed record ProofPersona(string Name, Caller Caller, Guid? Person, bool IsAdmin = false)
{
    /// <summary>Everybody who asks. What those in teams are members of and what is shared with them is in the modules' rows.</summary>
    public static IReadOnlyList<ProofPersona> All { get; } =
    [
        new("anonymous", People.Anonymous, null),
        new("owner", People.Owner, People.OwnerId),
        new("owner by identity", Known("https://other.example", "olga"), People.OwnerId),
        new("stranger", People.Stranger, People.StrangerId),
        new("admin", People.Admin, People.AdminId, IsAdmin: true),
        new("narrowed admin", People.Named("narrowed-admin"), People.AdminId),
        new("inactive", People.Inactive, null),
        new("unknown", People.Of(Guid.Parse("00000000-0000-7000-8000-0000000000ff")), null),
        new("unknown by identity", Known("https://other.example", "nobody"), null),
        new("olga of another issuer", Known(Persona.Issuer, "olga"), null),
        Numbered(1, "team owner"),
        Numbered(2, "team admin"),
        Numbered(3, "team member"),
        Numbered(4, "team viewer"),
        Numbered(5, "inactive member"),
        Numbered(6, "member with full access"),
        Numbered(7, "member with limited access"),
        Numbered(8, "member with read-only access"),
        Numbered(9, "member with revoked access"),
        Numbered(10, "invitee"),
        Numbered(11, "expired invitee"),
        Numbered(12, "unconfirmed invitee") with { IsConfirmed = false },
    ];

    /// <summary>Those whom the proof adds to the golden cases' people.</summary>
    public static IEnumerable<ProofPersona> Added => All.Where(persona => persona.Number is not null);

    /// <summary>The number of one of <see cref="Added"/>, in the end of the person's key.</summary>
    public int? Number { get; private init; }

    /// <summary>Whether the e-mail address is confirmed.</summary>
    public bool IsConfirmed { get; private init; } = true;

    /// <summary>The address of one of <see cref="Added"/>, such as <c>team-owner@example.com</c>.</summary>
    public string Email => $"{Name.Replace(' ', '-')}@example.com";

    public Persona Claims => Caller is AuthenticatedCaller known ? new Persona(known.ClaimsJson, known.MayBeAdmin) : Persona.Anonymous;

    public static ProofPersona Named(string name) => All.Single(persona => persona.Name == name);

    private static ProofPersona Numbered(int number, string name)
    {
        var id = Guid.Parse($"00000000-0000-7000-8000-{number + 0x100:x12}");
        return new ProofPersona(name, People.Of(id), id) { Number = number };
    }

    private static AuthenticatedCaller Known(string issuer, string subject) =>
        new() { Issuer = issuer, Subject = subject, ClaimsJson = Persona.Token(issuer, subject).ClaimsJson };
}
