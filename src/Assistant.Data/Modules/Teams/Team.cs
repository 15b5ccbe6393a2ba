using System.Text.Json;
using Assistant.Data.Modules.Identity;
using Assistant.Data.Modules.Integrations;
using Assistant.Data.Modules.Slack;

namespace Assistant.Data.Modules.Teams;

/// <summary>People who share things, joined from the team tables of two source systems. Table <c>assistant.teams</c>.</summary>
public sealed class Team
{
    /// <summary>The key.</summary>
    public Guid Id { get; set; }

    /// <summary>The name.</summary>
    public required string Name { get; set; }

    /// <summary>The name in addresses: lower-case letters, digits and single hyphens, unique; the key where nobody chose one.</summary>
    public required string Slug { get; set; }

    /// <summary>What the team is about.</summary>
    public string? Description { get; set; }

    /// <summary>Address of a picture.</summary>
    public string? AvatarUrl { get; set; }

    /// <summary>How many people the team says it has; the members are counted elsewhere.</summary>
    public int? TeamSize { get; set; }

    /// <summary>Whether the team is one person's own.</summary>
    public bool IsPersonal { get; set; }

    /// <summary>The person who answers for the team, one of its active owners; kept by the database.</summary>
    public Guid OwnerId { get; set; }

    /// <summary>The subscription plan, for example <c>free</c>.</summary>
    public string Plan { get; set; } = "free";

    /// <summary>How many active members the team may have.</summary>
    public int MaxMembers { get; set; } = 10;

    /// <summary>The team's settings.</summary>
    public JsonElement? Settings { get; set; }

    /// <summary>What applications keep about the team, a JSON object.</summary>
    public JsonElement Metadata { get; set; }

    /// <summary>The person who made the team; null once the account is gone.</summary>
    public Guid? CreatedByUserId { get; set; }

    /// <summary>The address that person had.</summary>
    public string? CreatedByEmail { get; set; }

    /// <summary>When the team was made.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>When the team, or who belongs to it, last changed; kept by the database.</summary>
    public DateTime UpdatedAt { get; set; }

    /// <summary>Memberships, those that aren't active any more among them.</summary>
    public ICollection<TeamMember> Members { get; } = [];

    /// <summary>Invitations.</summary>
    public ICollection<TeamInvite> Invites { get; } = [];

    /// <summary>Integrations that the team owns.</summary>
    public ICollection<Integration> Integrations { get; } = [];

    /// <summary>Shares of others' integrations that the team received.</summary>
    public ICollection<IntegrationShare> IntegrationShares { get; } = [];

    /// <summary>Access to single resources that the team was given.</summary>
    public ICollection<ResourceAccess> ResourceAccess { get; } = [];

    /// <summary>The person who answers for the team.</summary>
    public UserProfile? Owner { get; set; }

    /// <summary>The person who made the team.</summary>
    public UserProfile? CreatedBy { get; set; }

    /// <summary>Slack workspaces that the team connected.</summary>
    public ICollection<SlackWorkspace> SlackWorkspaces { get; } = [];
}
