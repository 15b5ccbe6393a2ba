using Assistant.Data.RowSecurity.Rules;

namespace Assistant.Data.RowSecurity;

/// <summary>Every rule, by name; the graph's <c>enum Policy</c> lists them in this order.</summary>
public static class RowRules
{
    /// <summary>Any signed-in person.</summary>
    public static RowRule Authenticated { get; } = new AuthenticatedRule();

    /// <summary>The person of the row.</summary>
    public static RowRule Self { get; } = new SelfRule();

    /// <summary>Oneself and one's team mates.</summary>
    public static RowRule ProfileReader { get; } = new ProfileReaderRule();

    /// <summary>The owner of the row.</summary>
    public static RowRule Owner { get; } = new OwnerRule();

    /// <summary>A site administrator.</summary>
    public static RowRule Admin { get; } = new AdminRule();

    /// <summary>The owner of the chat.</summary>
    public static RowRule ChatOwner { get; } = new ChatOwnerRule();

    /// <summary>The owner of the document.</summary>
    public static RowRule DocumentOwner { get; } = new DocumentOwnerRule();

    /// <summary>An active member of the team, whatever the role.</summary>
    public static RowRule TeamMember { get; } = new TeamRule("TEAM_MEMBER", "An active member of the team.", "VIEWER");

    /// <summary>An active member of the team above VIEWER.</summary>
    public static RowRule TeamWriter { get; } = new TeamRule("TEAM_WRITER", "An active member of the team who may write: MEMBER, ADMIN or OWNER.", "MEMBER");

    /// <summary>An active ADMIN or OWNER of the team.</summary>
    public static RowRule TeamAdmin { get; } = new TeamRule("TEAM_ADMIN", "An active ADMIN or OWNER of the team.", "ADMIN");

    /// <summary>An active OWNER of the team.</summary>
    public static RowRule TeamOwner { get; } = new TeamRule("TEAM_OWNER", "An active OWNER of the team.", "OWNER");

    /// <summary>The invited person.</summary>
    public static RowRule Invitee { get; } = new InviteeRule();

    /// <summary>Only the server.</summary>
    public static RowRule Nobody { get; } = new NobodyRule();

    /// <summary>All of them.</summary>
    public static IReadOnlyList<RowRule> All { get; } =
    [
        Authenticated,
        Self,
        Owner,
        Admin,
        ProfileReader,
        ChatOwner,
        DocumentOwner,
        TeamMember,
        TeamWriter,
        TeamAdmin,
        TeamOwner,
        Invitee,
        Nobody,
    ];
}
