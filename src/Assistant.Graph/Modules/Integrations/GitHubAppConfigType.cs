using Assistant.Data.Modules.Integrations;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Integrations;

/// <summary>The type <c>GitHubAppConfig</c>.</summary>
internal sealed class GitHubAppConfigType : EntityType<GitHubAppConfig>
{
    /// <inheritdoc/>
    protected override void Configure(EntityTypeDescriptor<GitHubAppConfig> type)
    {
        type.Description("A GitHub App that the person signs in through. Its secret is never shown.");
        type.Field(config => config.UserId, "The owner's key.");
        type.Field(config => config.Label, "The person's name for it, such as `Work`.");
        type.Field(config => config.ClientId, "The app's client id at GitHub.");
        type.Field(config => config.EncryptionKeyId, "The key of the encryption key in use.");
        type.Field(config => config.GithubAppId, "The app's id at GitHub.");
        type.Field(config => config.CreatedAt, "When it was made.");
        type.Field(config => config.UpdatedAt, "When it last changed.");
        type.Reference(config => config.User, "The owner.");
        type.Reference(config => config.EncryptionKey, "The encryption key of its secret; only administrators see any.");
        type.Connection(config => config.OAuthTokens, "Tokens that came through it, the newest first.", newestBy: token => token.CreatedAt);
        type.RootById("gitHubAppConfig");
        type.RootConnection("gitHubAppConfigs", "The reader's GitHub Apps, the newest first.", newestBy: config => config.CreatedAt);
    }
}
