using Assistant.Data.Modules.Integrations;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Integrations;

/// <summary>The type <c>IntegrationCredential</c>.</summary>
internal sealed class IntegrationCredentialType : EntityType<IntegrationCredential>
{
    /// <inheritdoc/>
    protected override void Configure(EntityTypeDescriptor<IntegrationCredential> type)
    {
        type.Description("What an integration signs in with at its service. Its value is never shown.");
        type.Field(credential => credential.IntegrationId, "The integration's key.");
        type.Field(credential => credential.CredentialType, "What it is.");
        type.Field(credential => credential.ExpiresAt, "Until when it is good.");
        type.Field(credential => credential.Scopes, "What it permits.");
        type.Field(credential => credential.CreatedAt, "When it was made.");
        type.Field(credential => credential.UpdatedAt, "When it last changed.");
        type.Reference(credential => credential.Integration, "The integration that signs in with it.");
        type.RootById("integrationCredential");
        type.RootConnection("integrationCredentials", "The credentials of the integrations that the reader administers, the newest first.", newestBy: credential => credential.CreatedAt);
    }
}
