using Assistant.Data.Modules.Integrations;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Integrations;

/// <summary>The type <c>OAuthToken</c>.</summary>
internal sealed class OAuthTokenType : EntityType<OAuthToken>
{
    /// <inheritdoc/>
    protected override void Configure(EntityTypeDescriptor<OAuthToken> type)
    {
        type.Description("A token by which the server acts for the person at a service. Its value is never shown.");
        type.Field(token => token.UserId, "The owner's key.");
        type.Field(token => token.Provider, "The service, such as `slack` or `github`.");
        type.Field(token => token.EncryptionKeyId, "The key of the encryption key in use.");
        type.Field(token => token.AccountLabel, "The person's name for the account; a service can have several.");
        type.Field(token => token.ExternalAccountId, "The account at the service, such as a user name.");
        type.Field(token => token.TokenType, "How it was made.");
        type.Field(token => token.GithubAppConfigId, "The key of the GitHub App that it came through.");
        type.Field(token => token.Scope, "What it permits, as the service writes it.");
        type.Field(token => token.ExpiresAt, "Until when it is good.");
        type.Field(token => token.CreatedAt, "When it was made.");
        type.Field(token => token.UpdatedAt, "When it last changed.");
        type.Reference(token => token.User, "The owner.");
        type.Reference(token => token.EncryptionKey, "The encryption key of its values; only administrators see any.");
        type.Reference(token => token.GithubAppConfig, "The GitHub App that it came through.");
        type.RootById("oAuthToken");
        type.RootConnection("oAuthTokens", "The reader's tokens, the newest first.", newestBy: token => token.CreatedAt);
    }
}
