using Assistant.Engine.Execution;
using Assistant.Testing;

namespace Assistant.Graph.Tests.Proof;

/// <summary>Somebody who asks, and what the model needs to know: who it is, if anybody that is active.</summary>
public sealed record ProofPersona(string Name, Caller Caller, Guid? Person, bool IsAdmin)
{
    public Persona Claims => Caller is AuthenticatedCaller known ? new Persona(known.ClaimsJson, known.MayBeAdmin) : Persona.Anonymous;
}
