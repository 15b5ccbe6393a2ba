namespace Assistant.Graph.Tests.Proof.Modules;

/// <summary>The rules of integrations, from the owners, the shares and the access rows of the fixture.</summary>
public static class IntegrationRules
{
    /// <summary>INTEGRATION_ADMIN: the person who owns it, or an administrator of the team that does.</summary>
    public static bool IsAdmin(Model model, ModelRow integration, ProofPersona persona) =>
        integration.Uuid("owner_user_id") == persona.Person || TeamRules.IsAdmin(model, persona, integration.Uuid("owner_team_id"));

    /// <summary>The side that owns it: the person, or all of the team.</summary>
    public static bool IsOwnSide(Model model, ModelRow integration, ProofPersona persona) =>
        integration.Uuid("owner_user_id") == persona.Person || TeamRules.IsMember(model, persona, integration.Uuid("owner_team_id"));

    /// <summary>INTEGRATION_READER: the owning side, and members of a team with a live share.</summary>
    public static bool IsReader(Model model, ModelRow integration, ProofPersona persona) =>
        IsOwnSide(model, integration, persona) || Live(model, integration, persona).Any();

    /// <summary>SHARE_PARTY, for a share: the owning side, and the receiving team as long as it is live.</summary>
    public static bool IsShareParty(Model model, ModelRow share, ProofPersona persona) =>
        IsOwnSide(model, model.Find("Integration", share, "integration_id")!, persona)
        || (IsLive(share) && TeamRules.IsMember(model, persona, share.Uuid("team_id")));

    /// <summary>SHARE_PARTY, for an access row: the owning side, and its own team as long as that team's share is live.</summary>
    public static bool IsAccessParty(Model model, ModelRow access, ProofPersona persona)
    {
        var integration = IntegrationOf(model, access);
        return IsOwnSide(model, integration, persona)
            || Live(model, integration, persona).Any(share => share.Uuid("team_id") == access.Uuid("team_id"));
    }

    /// <summary>SHARE_PARTY, for an event: the owning side, and the team that it affects as long as that team's share is live.</summary>
    public static bool IsEventParty(Model model, ModelRow happening, ProofPersona persona)
    {
        var integration = model.Find("Integration", happening, "integration_id")!;
        return IsOwnSide(model, integration, persona)
            || Live(model, integration, persona).Any(share => share.Uuid("team_id") == happening.Uuid("affected_team_id"));
    }

    /// <summary>INTEGRATION_ADMIN, for what belongs to an integration.</summary>
    public static bool IsAdminOfParent(Model model, ModelRow child, ProofPersona persona) =>
        IsAdmin(model, model.Find("Integration", child, "integration_id")!, persona);

    /// <summary>RESOURCE_READER: the owning side, a live share of all, or a live limited one with an access row for the same team.</summary>
    public static bool IsResourceReader(Model model, ModelRow resource, ProofPersona persona)
    {
        var integration = model.Find("Integration", resource, "integration_id")!;
        return IsOwnSide(model, integration, persona) || Live(model, integration, persona).Any(share =>
            Level(share) is "FULL_ACCESS" or "READ_ONLY" || (Level(share) is "LIMITED_ACCESS" && HasAccessRow(model, resource, share.Uuid("team_id"))));
    }

    /// <summary>An access row that counts: for a team of one's own that owns the integration, or has a live share of it.</summary>
    public static bool HasExplicitAccess(Model model, ModelRow resource, ProofPersona persona)
    {
        var integration = model.Find("Integration", resource, "integration_id")!;
        var owner = integration.Uuid("owner_team_id");
        return (TeamRules.IsMember(model, persona, owner) && HasAccessRow(model, resource, owner))
            || Live(model, integration, persona).Any(share => HasAccessRow(model, resource, share.Uuid("team_id")));
    }

    private static ModelRow IntegrationOf(Model model, ModelRow access) =>
        model.Find("Integration", model.Find("ServiceResource", access, "resource_id")!, "integration_id")!;

    private static bool HasAccessRow(Model model, ModelRow resource, Guid? team) =>
        team is not null && model.With("ResourceAccess", "resource_id", resource.Text("id")).Any(access => access.Uuid("team_id") == team);

    private static IEnumerable<ModelRow> Live(Model model, ModelRow integration, ProofPersona persona) =>
        model.With("IntegrationShare", "integration_id", integration.Text("id"))
            .Where(share => IsLive(share) && TeamRules.IsMember(model, persona, share.Uuid("team_id")));

    private static bool IsLive(ModelRow share) => share.Text("status")!.ToUpperInvariant() == "ACTIVE" && share.Text("revoked_at") is null;

    private static string Level(ModelRow share) => share.Text("share_level")!.ToUpperInvariant();
}
