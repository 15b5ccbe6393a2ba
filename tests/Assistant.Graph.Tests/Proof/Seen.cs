namespace Assistant.Graph.Tests.Proof;

/// <summary>The rules that many types share, in plain C# over the model. A module's own rules stand in its proof.</summary>
public static class Seen
{
    /// <summary>OWNER: the row's person is oneself.</summary>
    public static bool ByOwner(Model model, ModelRow row, ProofPersona persona) => row.Uuid("user_id") == persona.Person;

    /// <summary>OWNER or ADMIN.</summary>
    public static bool ByOwnerOrAdmin(Model model, ModelRow row, ProofPersona persona) => persona.IsAdmin || ByOwner(model, row, persona);

    /// <summary>ADMIN.</summary>
    public static bool ByAdmin(Model model, ModelRow row, ProofPersona persona) => persona.IsAdmin;

    /// <summary>SELF or ADMIN, for people.</summary>
    public static bool BySelfOrAdmin(Model model, ModelRow row, ProofPersona persona) => persona.IsAdmin || row.Uuid("id") == persona.Person;

    /// <summary>OWNER, or GLOBAL where the row is nobody's.</summary>
    public static bool ByOwnerOrEverybody(Model model, ModelRow row, ProofPersona persona) =>
        row.Uuid("user_id") is not { } owner || owner == persona.Person;
}
