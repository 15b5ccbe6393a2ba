namespace Assistant.Graph.Tests.Proof.Modules;

/// <summary>The rules of teams, from the memberships of the fixture.</summary>
public static class TeamRules
{
    /// <summary>TEAM_MEMBER: an active membership of any role.</summary>
    public static bool IsMember(Model model, ProofPersona persona, Guid? team) => RoleOf(model, persona.Person, team) is not null;

    /// <summary>TEAM_ADMIN.</summary>
    public static bool IsAdmin(Model model, ProofPersona persona, Guid? team) => RoleOf(model, persona.Person, team) is "OWNER" or "ADMIN";

    /// <summary>PROFILE_READER: oneself, everybody for an administrator, and those with an active membership where one has an active membership.</summary>
    public static bool SeesProfile(Model model, ModelRow user, ProofPersona persona) =>
        persona.IsAdmin || user.Uuid("id") == persona.Person
        || model.With("TeamMember", "user_id", persona.Person?.ToString()).Any(mine =>
            RoleOf(model, persona.Person, mine.Uuid("team_id")) is not null && RoleOf(model, user.Uuid("id"), mine.Uuid("team_id")) is not null);

    /// <summary>INVITEE: the confirmed address is the invite's, which is neither used nor expired, and whose maker could still make it.</summary>
    public static bool IsInvited(Model model, ModelRow invite, ProofPersona persona)
    {
        var me = model.With("User", "id", persona.Person?.ToString()).Single();
        return me.Text("email_confirmed_at") is not null
            && string.Equals(me.Text("email"), invite.Text("email"), StringComparison.OrdinalIgnoreCase)
            && invite.Text("accepted_at") is null
            && invite.Moment("expires_at") > DateTime.UtcNow
            && invite.Uuid("invited_by_user_id") is { } inviter
            && model.With("User", "id", inviter.ToString()).Single().Flag("is_active")
            && (RoleOf(model, inviter, invite.Uuid("team_id")), invite.Text("role")!.ToUpperInvariant()) is ("OWNER", _) or ("ADMIN", not "OWNER");
    }

    // Nothing for a membership that isn't active.
    private static string? RoleOf(Model model, Guid? person, Guid? team) => model.With("TeamMember", "team_id", team?.ToString())
        .SingleOrDefault(member => member.Uuid("user_id") == person && member.Flag("is_active"))?.Text("role")?.ToUpperInvariant();
}
