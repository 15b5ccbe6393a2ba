using Assistant.Engine.Execution;
using Assistant.Testing;

namespace Assistant.Graph.Tests.Execution;

/// <summary>The people of <c>Cases/fixture.sql</c>, as callers.</summary>
public static class People
{
    public static readonly Guid OwnerId = Guid.Parse("00000000-0000-7000-8000-00000000000a");
    public static readonly Guid StrangerId = Guid.Parse("00000000-0000-7000-8000-00000000000b");
    public static readonly Guid AdminId = Guid.Parse("00000000-0000-7000-8000-00000000000c");
    public static readonly Guid InactiveId = Guid.Parse("00000000-0000-7000-8000-00000000000d");

    public static Caller Owner { get; } = Of(OwnerId);

    public static Caller Stranger { get; } = Of(StrangerId);

    public static Caller Admin { get; } = Of(AdminId);

    public static Caller Inactive { get; } = Of(InactiveId);

    public static Caller Anonymous => AnonymousCaller.Instance;

    public static Caller Named(string name) => name switch
    {
        "owner" => Owner,
        "stranger" => Stranger,
        "admin" => Admin,
        "narrowed-admin" => (AuthenticatedCaller)Admin with { MayBeAdmin = false },
        "inactive" => Inactive,
        "anonymous" => Anonymous,
        _ => throw new ArgumentException($"Nobody is called {name}.", nameof(name)),
    };

    public static AuthenticatedCaller Of(Guid id) => new()
    {
        Issuer = Persona.Issuer,
        Subject = id.ToString(),
        ClaimsJson = Persona.User(id).ClaimsJson,
    };
}
