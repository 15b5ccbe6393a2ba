using Assistant.Engine.Execution;

namespace Assistant.Graph.Security;

/// <summary>A token whose signature, issuer and audience were checked, and the times between which it counts.</summary>
/// <param name="Caller">Whom it names.</param>
/// <param name="NotBefore">Its <c>nbf</c>; null where it has none.</param>
/// <param name="Expires">Its <c>exp</c>.</param>
public sealed record VerifiedToken(AuthenticatedCaller Caller, DateTimeOffset? NotBefore, DateTimeOffset Expires);
