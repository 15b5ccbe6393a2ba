using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Integrations;

/// <summary>Connections to services: those of teams with their shares, and those of single people.</summary>
internal sealed class IntegrationsModule : GraphModule
{
    /// <inheritdoc/>
    public override IReadOnlyList<EntityType> EntityTypes { get; } =
    [
        new IntegrationType(),
        new IntegrationCredentialType(),
        new ServiceResourceType(),
        new IntegrationShareType(),
        new ResourceAccessType(),
        new IntegrationEventType(),
        new OAuthTokenType(),
        new EncryptionKeyType(),
        new GitHubAppConfigType(),
        new GitHubRepositoryType(),
        new WebhookSubscriptionType(),
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<EnumDescription> Enums { get; } =
    [
        new IntegrationProviderType(),
        new IntegrationStatusType(),
        new CredentialTypeType(),
        new ServiceResourceKindType(),
        new IntegrationShareLevelType(),
        new IntegrationShareStatusType(),
        new ResourceAccessLevelType(),
        new IntegrationEventKindType(),
        new OAuthTokenKindType(),
        new KekProviderType(),
    ];
}
