using Assistant.Data.RowSecurity;

namespace Assistant.Data.Modules.Integrations;

internal static class IntegrationsAccess
{
    private static readonly string[] CredentialValue =
        [nameof(IntegrationCredential.EncryptedValue), nameof(IntegrationCredential.EncryptedRefreshToken), nameof(IntegrationCredential.ExpiresAt), nameof(IntegrationCredential.Scopes)];

    private static readonly string[] ResourceText =
        [nameof(ServiceResource.Name), nameof(ServiceResource.Metadata), nameof(ServiceResource.LastSyncedAt)];

    private static readonly string[] TokenValue =
    [
        nameof(OAuthToken.EncryptedAccessToken), nameof(OAuthToken.EncryptedRefreshToken), nameof(OAuthToken.EncryptedTokenCache),
        nameof(OAuthToken.AccountLabel), nameof(OAuthToken.ExternalAccountId), nameof(OAuthToken.TokenType), nameof(OAuthToken.GithubAppConfigId),
        nameof(OAuthToken.Scope), nameof(OAuthToken.ExpiresAt),
    ];

    private static readonly string[] AppValue =
        [nameof(GitHubAppConfig.Label), nameof(GitHubAppConfig.ClientId), nameof(GitHubAppConfig.EncryptedClientSecret), nameof(GitHubAppConfig.GithubAppId)];

    private static readonly string[] RepositoryValue =
    [
        nameof(GitHubRepository.RepoOwner), nameof(GitHubRepository.RepoName), nameof(GitHubRepository.RepoUrl), nameof(GitHubRepository.DefaultBranch),
        nameof(GitHubRepository.IsActive),
    ];

    private static readonly string[] WebhookValue =
        [nameof(WebhookSubscription.Name), nameof(WebhookSubscription.Url), nameof(WebhookSubscription.Enabled), nameof(WebhookSubscription.EventTypes)];

    public static IReadOnlyList<TableAccess> Tables { get; } =
    [
        new TableAccess
        {
            EntityType = typeof(Integration),
            Read = [RowRules.IntegrationReader],
            Insert = [RowRules.IntegrationCreator],
            Update = [RowRules.IntegrationAdmin],
            Delete = [RowRules.IntegrationAdmin],
            InsertProperties =
            [
                nameof(Integration.Id), nameof(Integration.Name), nameof(Integration.Description), nameof(Integration.Provider),
                nameof(Integration.Metadata), nameof(Integration.ProviderUserId), nameof(Integration.WorkspaceId), nameof(Integration.OwnerUserId),
                nameof(Integration.OwnerTeamId),
            ],
            UpdateProperties = [nameof(Integration.Name), nameof(Integration.Description), nameof(Integration.Status), nameof(Integration.Metadata)],
        },
        TableAccess.View(typeof(IntegrationDetails), "integrations", RowRules.IntegrationAdmin),
        TableAccess.By(
            RowRules.IntegrationAdmin,
            typeof(IntegrationCredential),
            [
                nameof(IntegrationCredential.Id), nameof(IntegrationCredential.IntegrationId), nameof(IntegrationCredential.CredentialType),
                .. CredentialValue,
            ],
            CredentialValue),
        new TableAccess
        {
            EntityType = typeof(ServiceResource),
            Read = [RowRules.ResourceReader],
            Insert = [RowRules.IntegrationAdmin],
            Update = [RowRules.ResourceWriter],
            Delete = [RowRules.IntegrationAdmin],
            InsertProperties =
            [
                nameof(ServiceResource.Id), nameof(ServiceResource.IntegrationId), nameof(ServiceResource.ResourceType),
                nameof(ServiceResource.ExternalId), .. ResourceText,
            ],
            UpdateProperties = ResourceText,
        },
        new TableAccess
        {
            EntityType = typeof(IntegrationShare),
            Read = [RowRules.ShareParty],
            Insert = [RowRules.ShareGiver],
            Update = [RowRules.IntegrationAdmin],
            Delete = [RowRules.IntegrationAdmin],
            InsertProperties =
            [
                nameof(IntegrationShare.Id), nameof(IntegrationShare.IntegrationId), nameof(IntegrationShare.TeamId),
                nameof(IntegrationShare.ShareLevel),
            ],
            UpdateProperties = [nameof(IntegrationShare.ShareLevel), nameof(IntegrationShare.Status)],
        },
        new TableAccess
        {
            EntityType = typeof(ResourceAccess),
            Read = [RowRules.ShareParty],
            Insert = [RowRules.ResourceAdmin],
            Update = [RowRules.ResourceAdmin],
            Delete = [RowRules.ResourceAdmin],
            InsertProperties =
                [nameof(ResourceAccess.Id), nameof(ResourceAccess.ResourceId), nameof(ResourceAccess.TeamId), nameof(ResourceAccess.AccessLevel)],
            UpdateProperties = [nameof(ResourceAccess.AccessLevel)],
        },
        ReadOnly(typeof(IntegrationEvent), RowRules.ShareParty),
        TableAccess.By(RowRules.Owner, typeof(OAuthToken), [nameof(OAuthToken.Id), nameof(OAuthToken.Provider), .. TokenValue], TokenValue),
        ReadOnly(typeof(EncryptionKey), RowRules.Admin),
        TableAccess.By(RowRules.Owner, typeof(GitHubAppConfig), [nameof(GitHubAppConfig.Id), .. AppValue], AppValue),
        TableAccess.By(RowRules.Owner, typeof(GitHubRepository), [nameof(GitHubRepository.Id), .. RepositoryValue], RepositoryValue),
        TableAccess.By(RowRules.Owner, typeof(WebhookSubscription), [nameof(WebhookSubscription.Id), .. WebhookValue], WebhookValue),
    ];

    private static TableAccess ReadOnly(Type entityType, RowRule rule) => new()
    {
        EntityType = entityType,
        Read = [rule],
        Insert = [RowRules.Nobody],
        Update = [RowRules.Nobody],
        Delete = [RowRules.Nobody],
    };
}
