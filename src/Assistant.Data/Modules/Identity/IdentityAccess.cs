using Assistant.Data.RowSecurity;

namespace Assistant.Data.Modules.Identity;

internal static class IdentityAccess
{
    private static readonly string[] OwnProperties =
        [nameof(User.Name), nameof(User.AvatarUrl), nameof(User.Metadata), nameof(User.OnboardingCompleted), nameof(User.ProfileType)];

    private static readonly string[] AdminProperties =
    [
        nameof(User.Email), nameof(User.EmailConfirmedAt), nameof(User.Role), nameof(User.IsActive), nameof(User.Plan),
        nameof(User.StripeCustomerId), nameof(User.StripeSubscriptionId), nameof(User.TrialEndsAt), nameof(User.IsTrialActive),
        nameof(User.SlackUserId), nameof(User.ExternalId),
    ];

    private static readonly string[] Settings =
    [
        nameof(UserSettings.Theme), nameof(UserSettings.Language), nameof(UserSettings.StartOnBoot),
        nameof(UserSettings.TrackingEnabled), nameof(UserSettings.ScreenshotsEnabled), nameof(UserSettings.ScreenshotInterval),
        nameof(UserSettings.ScreenshotQuality), nameof(UserSettings.BlurScreenshots), nameof(UserSettings.IncognitoMode),
        nameof(UserSettings.DataRetentionDays), nameof(UserSettings.NotificationsEnabled), nameof(UserSettings.BreakReminders),
        nameof(UserSettings.IdleTimeout), nameof(UserSettings.TrackIdle),
    ];

    private static readonly string[] Card = [nameof(DashboardPreference.Preferences), nameof(DashboardPreference.SortOrder)];

    public static IReadOnlyList<TableAccess> Tables { get; } =
    [
        new TableAccess
        {
            EntityType = typeof(User),
            Read = [RowRules.Self, RowRules.Admin],
            Insert = [RowRules.Admin],
            Update = [RowRules.Self, RowRules.Admin],
            Delete = [RowRules.Admin],
            InsertProperties = [nameof(User.Id), .. OwnProperties, .. AdminProperties],
            UpdateProperties = [.. OwnProperties, .. AdminProperties],
            AdminProperties = AdminProperties,
        },
        TableAccess.View(typeof(UserProfile), "users", RowRules.ProfileReader),
        new TableAccess
        {
            EntityType = typeof(UserIdentity),
            Read = [RowRules.Nobody],
            Insert = [RowRules.Nobody],
            Update = [RowRules.Nobody],
            Delete = [RowRules.Nobody],
        },
        TableAccess.By(RowRules.Owner, typeof(UserSettings), [nameof(UserSettings.Id), .. Settings], Settings),
        TableAccess.By(
            RowRules.Owner,
            typeof(DashboardPreference),
            [nameof(DashboardPreference.Id), nameof(DashboardPreference.CardType), .. Card],
            Card),
        new TableAccess
        {
            EntityType = typeof(FeatureAccess),
            Read = [RowRules.Owner, RowRules.Admin],
            Insert = [RowRules.Admin],
            Update = [RowRules.Admin],
            Delete = [RowRules.Admin],
            InsertProperties =
            [
                nameof(FeatureAccess.Id), nameof(FeatureAccess.UserId), nameof(FeatureAccess.FeatureKey), nameof(FeatureAccess.Enabled),
            ],
            UpdateProperties = [nameof(FeatureAccess.Enabled)],
        },
    ];
}
