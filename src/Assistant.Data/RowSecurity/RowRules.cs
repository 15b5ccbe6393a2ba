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
    public static RowRule Owner { get; } = new OwnerRule("OWNER", "The owner of the row.");

    /// <summary>A site administrator.</summary>
    public static RowRule Admin { get; } = new AdminRule();

    /// <summary>Any signed-in person, for rows that are nobody's.</summary>
    public static RowRule Global { get; } = new GlobalRule();

    /// <summary>A site administrator, for rows that are nobody's: ADMIN, where rows may be people's own as well.</summary>
    public static RowRule GlobalAdmin { get; } = new GlobalAdminRule();

    /// <summary>The owner of the chat.</summary>
    public static RowRule ChatOwner { get; } = new OwnerRule("CHAT_OWNER", "The owner of the chat.");

    /// <summary>The owner of the document.</summary>
    public static RowRule DocumentOwner { get; } = new OwnerRule("DOCUMENT_OWNER", "The owner of the document.");

    /// <summary>An active member of the team, whatever the role.</summary>
    public static RowRule TeamMember { get; } = new TeamRule("TEAM_MEMBER", "An active member of the team.", "VIEWER");

    /// <summary>An active member of the team above VIEWER.</summary>
    public static RowRule TeamWriter { get; } = new TeamRule("TEAM_WRITER", "An active member of the team who may write: MEMBER, ADMIN or OWNER. What belongs to a Slack analysis is written by those of them who may read all of its channels.", "MEMBER");

    /// <summary>An active member of the team above VIEWER, for an analysis all of whose channels they may read: TEAM_WRITER, where a row exists already.</summary>
    public static RowRule AnalysisWriter { get; } = new AnalysisWriterRule();

    /// <summary>An active ADMIN or OWNER of the team.</summary>
    public static RowRule TeamAdmin { get; } = new TeamRule("TEAM_ADMIN", "An active ADMIN or OWNER of the team.", "ADMIN");

    /// <summary>An active OWNER of the team.</summary>
    public static RowRule TeamOwner { get; } = new TeamRule("TEAM_OWNER", "An active OWNER of the team.", "OWNER");

    /// <summary>The invited person.</summary>
    public static RowRule Invitee { get; } = new InviteeRule();

    /// <summary>Whoever may add an integration for its owner.</summary>
    public static RowRule IntegrationCreator { get; } = new IntegrationCreatorRule();

    /// <summary>Whoever may change the integration.</summary>
    public static RowRule IntegrationAdmin { get; } = new IntegrationRule(
        "INTEGRATION_ADMIN",
        "The owner of the integration, or an active ADMIN or OWNER of the team that owns it; never through a share.",
        "app.owned_integration_ids('ADMIN')");

    /// <summary>Whoever may share the integration with a team: INTEGRATION_ADMIN, where a share is added.</summary>
    public static RowRule ShareGiver { get; } = new ShareGiverRule();

    /// <summary>The owning side, and the teams that a live share is for.</summary>
    public static RowRule IntegrationReader { get; } = new IntegrationRule(
        "INTEGRATION_READER",
        "The owner of the integration, an active member of the team that owns it, or one of a team that has a live share of it.",
        "app.integration_ids()",
        IntegrationCreator);

    /// <summary>The two sides of one share.</summary>
    public static RowRule ShareParty { get; } = new SharePartyRule();

    /// <summary>Whoever may read the resource.</summary>
    public static RowRule ResourceReader { get; } = new ResourceRule(
        "RESOURCE_READER",
        "The owning side and members of teams with a live share at FULL_ACCESS or READ_ONLY, all resources of the integration; members of teams with one at LIMITED_ACCESS, those that their team was given access to.",
        "app.open_integration_ids()",
        "app.granted_resource_ids()");

    /// <summary>Whoever may change the resource.</summary>
    public static RowRule ResourceWriter { get; } = new ResourceRule(
        "RESOURCE_WRITER",
        "Those above VIEWER of the owning side, of a team with a live share at FULL_ACCESS, and of one at LIMITED_ACCESS that was given WRITE or ADMIN.",
        "app.writable_integration_ids()",
        "app.writable_resource_ids()");

    /// <summary>Whoever gives access to the resource.</summary>
    public static RowRule ResourceAdmin { get; } = new IntegrationRule(
        "RESOURCE_ADMIN",
        "The owner of the resource's integration, or an active ADMIN or OWNER of the team that owns it.",
        "app.owned_integration_ids('ADMIN')");

    /// <summary>The Slack workspace's team and live shares of its channels.</summary>
    public static RowRule WorkspaceReader { get; } = new WorkspaceReaderRule();

    /// <summary>Who may read that Slack channel.</summary>
    public static RowRule ChannelReader { get; } = new ChannelReaderRule();

    /// <summary>Only the server.</summary>
    public static RowRule Nobody { get; } = new NobodyRule();

    /// <summary>All of them, each name once.</summary>
    public static IReadOnlyList<RowRule> All { get; } =
    [
        Authenticated,
        Self,
        Owner,
        Admin,
        ProfileReader,
        Global,
        ChatOwner,
        DocumentOwner,
        TeamMember,
        TeamWriter,
        TeamAdmin,
        TeamOwner,
        Invitee,
        IntegrationCreator,
        IntegrationAdmin,
        IntegrationReader,
        ShareParty,
        ResourceReader,
        ResourceWriter,
        ResourceAdmin,
        WorkspaceReader,
        ChannelReader,
        Nobody,
    ];
}
