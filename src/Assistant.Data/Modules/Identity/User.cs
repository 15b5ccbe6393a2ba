using System.Text.Json;
using Assistant.Data.Model;
using Assistant.Data.Model.Rules;
using Assistant.Data.Modules.Calendar;
using Assistant.Data.Modules.Chats;
using Assistant.Data.Modules.Focus;
using Assistant.Data.Modules.Integrations;
using Assistant.Data.Modules.Operations;
using Assistant.Data.Modules.Productivity;
using Assistant.Data.Modules.Teams;

namespace Assistant.Data.Modules.Identity;

/// <summary>A person, joined from the user tables of all five source systems. Table <c>assistant.users</c>.</summary>
public sealed class User
{
    /// <summary>The key. A token whose subject is this value is this person's.</summary>
    public Guid Id { get; set; }

    /// <summary>The e-mail address, lower-case, unique.</summary>
    public required string Email { get; set; }

    /// <summary>The password hash of systems that had one; null where people sign in elsewhere.</summary>
    [Secret]
    public string? PasswordHash { get; set; }

    /// <summary>The full name as the person wrote it.</summary>
    public string? Name { get; set; }

    /// <summary>Address of a picture.</summary>
    public string? AvatarUrl { get; set; }

    /// <summary>What the person is to the whole site.</summary>
    public UserRole Role { get; set; }

    /// <summary>False once the account is closed: the person is then treated as anonymous.</summary>
    public bool IsActive { get; set; } = true;

    /// <summary>The OAuth provider that the account came from, for example <c>google</c>.</summary>
    public string? OauthProvider { get; set; }

    /// <summary>The account's id at <see cref="OauthProvider"/>.</summary>
    public string? OauthId { get; set; }

    /// <summary>The id at Google.</summary>
    public string? GoogleId { get; set; }

    /// <summary>The linked Slack account, unique.</summary>
    public string? SlackUserId { get; set; }

    /// <summary>The key of the person in a system that had no UUIDs; set on import.</summary>
    public string? ExternalId { get; set; }

    /// <summary>The person's own settings, a JSON object. The person writes it, so nothing is granted by it.</summary>
    [JsonObject]
    public JsonElement Metadata { get; set; }

    /// <summary>The subscription plan, for example <c>free</c>.</summary>
    public string Plan { get; set; } = "free";

    /// <summary>The customer at Stripe.</summary>
    public string? StripeCustomerId { get; set; }

    /// <summary>The subscription at Stripe.</summary>
    public string? StripeSubscriptionId { get; set; }

    /// <summary>When the trial ends or ended.</summary>
    public DateTime? TrialEndsAt { get; set; }

    /// <summary>Whether the person is on a trial.</summary>
    public bool IsTrialActive { get; set; }

    /// <summary>Whether the person has been led through the first steps.</summary>
    public bool OnboardingCompleted { get; set; }

    /// <summary>The kind of profile chosen at onboarding.</summary>
    public string? ProfileType { get; set; }

    /// <summary>When the e-mail address was confirmed; null: it isn't.</summary>
    public DateTime? EmailConfirmedAt { get; set; }

    /// <summary>The latest sign-in.</summary>
    public DateTime? LastLoginAt { get; set; }

    /// <summary>When the row was made.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>When the row last changed; kept by the database.</summary>
    public DateTime UpdatedAt { get; set; }

    /// <summary>The identities by which tokens name this person.</summary>
    public ICollection<UserIdentity> Identities { get; } = [];

    /// <summary>The person's chats.</summary>
    public ICollection<Chat> Chats { get; } = [];

    /// <summary>What the assistant remembers about the person.</summary>
    public ICollection<Memory> Memories { get; } = [];

    /// <summary>The person's documents.</summary>
    public ICollection<Document> Documents { get; } = [];

    /// <summary>All versions of the person's documents.</summary>
    public ICollection<DocumentVersion> DocumentVersions { get; } = [];

    /// <summary>Suggestions on the person's documents.</summary>
    public ICollection<Suggestion> Suggestions { get; } = [];

    /// <summary>The person's places in teams.</summary>
    public ICollection<TeamMember> TeamMemberships { get; } = [];

    /// <summary>Integrations that the person owns, not through a team.</summary>
    public ICollection<Integration> Integrations { get; } = [];

    /// <summary>The person's tokens at services.</summary>
    public ICollection<OAuthToken> OAuthTokens { get; } = [];

    /// <summary>The GitHub Apps that the person signs in through.</summary>
    public ICollection<GitHubAppConfig> GitHubAppConfigs { get; } = [];

    /// <summary>The repositories that the person works with.</summary>
    public ICollection<GitHubRepository> GitHubRepositories { get; } = [];

    /// <summary>Addresses that are told of the person's events.</summary>
    public ICollection<WebhookSubscription> WebhookSubscriptions { get; } = [];

    /// <summary>The person's calendars.</summary>
    public ICollection<Calendar.Calendar> Calendars { get; } = [];

    /// <summary>What the person has planned.</summary>
    public ICollection<Appointment> Appointments { get; } = [];

    /// <summary>The events of the person's calendars at other services.</summary>
    public ICollection<CalendarEvent> CalendarEvents { get; } = [];

    /// <summary>Where the person has appointments.</summary>
    public ICollection<Location> Locations { get; } = [];

    /// <summary>What the person's appointments are for.</summary>
    public ICollection<Category> Categories { get; } = [];

    /// <summary>The person's timesheets.</summary>
    public ICollection<Timesheet> Timesheets { get; } = [];

    /// <summary>From where to where the person's appointments are archived.</summary>
    public ICollection<ArchiveConfiguration> ArchiveConfigurations { get; } = [];

    /// <summary>When they are.</summary>
    public ICollection<JobConfiguration> JobConfigurations { get; } = [];

    /// <summary>The settings that the person, an administrator, changed last.</summary>
    public ICollection<AdminConfig> UpdatedAdminConfigs { get; } = [];

    /// <summary>The person's uses of models.</summary>
    public ICollection<UsageLog> UsageLogs { get; } = [];

    /// <summary>How many requests the person has made in which period.</summary>
    public ICollection<RateLimit> RateLimits { get; } = [];

    /// <summary>What the person did.</summary>
    public ICollection<AuditLog> AuditLogs { get; } = [];

    /// <summary>What waits for the person's attention.</summary>
    public ICollection<ActionLog> ActionLogs { get; } = [];

    /// <summary>How the person's desktop application behaves.</summary>
    public UserSettings? Settings { get; set; }

    /// <summary>The cards of the person's dashboard.</summary>
    public ICollection<DashboardPreference> DashboardPreferences { get; } = [];

    /// <summary>What administrators have decided about the person's features.</summary>
    public ICollection<FeatureAccess> FeatureAccesses { get; } = [];

    /// <summary>Whether and how the person is concentrating.</summary>
    public FocusModeState? FocusModeState { get; set; }

    /// <summary>How the person likes to concentrate.</summary>
    public FocusSettings? FocusSettings { get; set; }

    /// <summary>Who may disturb the person in focus mode.</summary>
    public ICollection<FocusVip> FocusVips { get; } = [];

    /// <summary>The person's stretches of concentrated work.</summary>
    public ICollection<FocusSession> FocusSessions { get; } = [];

    /// <summary>What the person had in front.</summary>
    public ICollection<Activity> Activities { get; } = [];

    /// <summary>Pictures of the person's screen.</summary>
    public ICollection<Screenshot> Screenshots { get; } = [];

    /// <summary>The person's goals.</summary>
    public ICollection<Goal> Goals { get; } = [];

    /// <summary>Work that the person has timed.</summary>
    public ICollection<WorkSession> WorkSessions { get; } = [];

    /// <summary>The person's own rules of classification.</summary>
    public ICollection<ClassificationRule> ClassificationRules { get; } = [];
}
