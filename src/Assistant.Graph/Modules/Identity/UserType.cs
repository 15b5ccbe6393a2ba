using Assistant.Data.Modules.Identity;
using Assistant.Data.Modules.Slack;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Identity;

/// <summary>The type <c>User</c>.</summary>
internal sealed class UserType : EntityType<User>
{
    /// <inheritdoc/>
    protected override void Configure(EntityTypeDescriptor<User> type)
    {
        type.Description("A person's account. One sees oneself; administrators see everybody.");
        type.Field(user => user.Email, "The address that the person signs in with, unique among all people.");
        type.Field(user => user.Name, "The name as the person writes it.");
        type.Field(user => user.AvatarUrl, "A picture of the person.", scalar: "URL");
        type.Field(user => user.Role, "What the person may do on the whole site.");
        type.Field(user => user.IsActive, "Whether the account is in use; one that isn't can't sign in.");
        type.Presence("emailVerified", user => user.EmailConfirmedAt, "Whether the person has confirmed the e-mail address.");
        type.Field(user => user.EmailConfirmedAt, "When the person confirmed the e-mail address.");
        type.Field(user => user.OauthProvider, "The service that the person first signed in through.");
        type.Field(user => user.OauthId, "The person's id at that service.");
        type.Field(user => user.GoogleId, "The person's Google account.");
        type.Field(user => user.SlackUserId, "The person's Slack account, by Slack's own id.");
        type.Field(user => user.ExternalId, "The id that the account had in the system it was imported from.");
        type.Field(user => user.Metadata, "What applications keep about the person.");
        type.Field(user => user.Plan, "The plan that the person pays for, such as `free` or `pro`.");
        type.Field(user => user.StripeCustomerId, "The customer at Stripe.");
        type.Field(user => user.StripeSubscriptionId, "The subscription at Stripe.");
        type.Field(user => user.TrialEndsAt, "When the trial of a plan ends.");
        type.Field(user => user.IsTrialActive, "Whether a trial is running.");
        type.Field(user => user.OnboardingCompleted, "Whether the person has been through the introduction.");
        type.Field(user => user.ProfileType, "How the person works, as chosen in the introduction.");
        type.Field(user => user.LastLoginAt, "When the person last signed in.");
        type.Field(user => user.CreatedAt, "When the account was made.");
        type.Field(user => user.UpdatedAt, "When the account last changed.");
        type.Connection(user => user.Chats, "The person's chats, the newest first.", newestBy: chat => chat.CreatedAt);
        type.Connection(
            user => user.Memories,
            "What the assistant remembers of the person, the newest first.",
            newestBy: memory => memory.CreatedAt,
            rankedBy: [Chats.MemorySearch.Near]);
        type.Connection(
            user => user.Documents,
            "The person's documents, the newest first.",
            newestBy: document => document.CreatedAt,
            rankedBy: [Chats.DocumentSearch.Search]);
        type.Connection(user => user.Suggestions, "Suggestions that were made in the person's name.", newestBy: suggestion => suggestion.CreatedAt);
        type.Reference(user => user.Settings, "How the person's desktop application behaves; missing until the person has settings.");
        type.Connection(user => user.DashboardPreferences, "The cards of the person's dashboard, in their order.", oldestBy: preference => preference.SortOrder);
        type.Connection(user => user.FeatureAccesses, "What is decided about the person's features.", oldestBy: access => access.FeatureKey);
        type.Reference(user => user.FocusModeState, "Whether and how the person is concentrating; missing before the first time.");
        type.Reference(user => user.FocusSettings, "How the person likes to concentrate; missing until the person has settings.");
        type.Connection(user => user.FocusVips, "Everybody who may disturb the person in focus mode.", oldestBy: vip => vip.CreatedAt);
        type.Connection(user => user.FocusSessions, "The person's focus sessions, the latest first.", newestBy: session => session.StartedAt);
        type.Connection(user => user.Activities, "The person's activities, the latest first.", newestBy: activity => activity.StartTime);
        type.Connection(user => user.Screenshots, "The person's screenshots, the latest first.", newestBy: screenshot => screenshot.CapturedAt);
        type.Connection(user => user.Goals, "The person's goals, the newest first.", newestBy: goal => goal.CreatedAt);
        type.Connection(user => user.WorkSessions, "The person's work sessions, the latest first.", newestBy: session => session.StartedAt);
        type.Connection(
            user => user.ClassificationRules,
            "The person's own rules about what time counts as, the greatest priority first; those for everybody are among `classificationRules`.",
            newestBy: rule => rule.Priority);
        type.Connection(user => user.TeamMemberships, "The person's places in teams, the oldest first.", oldestBy: member => member.JoinedAt);
        type.Connection(user => user.Integrations, "The person's own integrations, the newest first.", newestBy: integration => integration.CreatedAt);
        type.Connection(user => user.OAuthTokens, "The person's tokens at services, the newest first.", newestBy: token => token.CreatedAt);
        type.Connection(user => user.GitHubAppConfigs, "The GitHub Apps that the person signs in through, the newest first.", newestBy: config => config.CreatedAt);
        type.Connection(user => user.GitHubRepositories, "The repositories that the person works with, the newest first.", newestBy: repository => repository.CreatedAt);
        type.Connection(user => user.WebhookSubscriptions, "Addresses that are told of the person's events, the newest first.", newestBy: subscription => subscription.CreatedAt);
        type.ConnectionBy<SlackUser>(
            "slackUsers",
            user => user.SlackUserId,
            account => account.SlackId,
            "The person's Slack accounts in workspaces that the reader may see, by name.",
            oldestBy: account => account.Name);
        type.Connection(user => user.Calendars, "The person's calendars, by name.", oldestBy: calendar => calendar.Name);
        type.Connection(user => user.Appointments, "What the person has planned, in the order of beginning.", oldestBy: appointment => appointment.StartTime);
        type.Connection(user => user.CalendarEvents, "Events of the person's calendars at other services, in the order of beginning.", oldestBy: item => item.StartTime);
        type.Connection(user => user.Locations, "The places of the person's appointments, by name.", oldestBy: location => location.Name);
        type.Connection(user => user.Categories, "The categories of the person's appointments, by name.", oldestBy: category => category.Name);
        type.Connection(user => user.Timesheets, "The person's timesheets, the latest days first.", newestBy: timesheet => timesheet.StartDate);
        type.Connection(user => user.ArchiveConfigurations, "From where to where the person's appointments are archived, by name.", oldestBy: archive => archive.Name);
        type.Connection(user => user.JobConfigurations, "When the person's appointments are archived, the newest first.", newestBy: job => job.CreatedAt);
        type.Connection(user => user.UpdatedAdminConfigs, "Settings of agents that the person, an administrator, changed last.", newestBy: config => config.UpdatedAt);
        type.Connection(user => user.UsageLogs, "The person's uses of models, the newest first.", newestBy: log => log.RequestTimestamp);
        type.Connection(user => user.RateLimits, "How many requests the person has made in which period, the newest first.", newestBy: limit => limit.PeriodStart);
        type.Connection(user => user.AuditLogs, "What the person did, the newest first.", newestBy: log => log.CreatedAt);
        type.Connection(user => user.ActionLogs, "What waits for the person's attention, the newest first.", newestBy: log => log.CreatedAt);
        type.RootById("user");
        type.RootConnection("users", "All people that the reader may see: oneself, and everybody for an administrator.", oldestBy: user => user.CreatedAt);
    }
}
