using Assistant.Data.Modules.Integrations;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Integrations;

/// <summary>The type <c>ServiceResource</c>.</summary>
internal sealed class ServiceResourceType : EntityType<ServiceResource>
{
    /// <inheritdoc/>
    protected override void Configure(EntityTypeDescriptor<ServiceResource> type)
    {
        type.Description("Something at a service that an integration reaches, such as a channel or a repository.");
        type.Field(resource => resource.IntegrationId, "The integration's key.");
        type.Field(resource => resource.ResourceType, "What it is.");
        type.Field(resource => resource.ExternalId, "Its id at the service.");
        type.Field(resource => resource.Name, "Its name at the service.");
        type.Field(resource => resource.Metadata, "What the service says about it.");
        type.Field(resource => resource.LastSyncedAt, "When it was last compared with the service.");
        type.Field(resource => resource.CreatedAt, "When it was made.");
        type.Field(resource => resource.UpdatedAt, "When it last changed.");
        type.Reference(resource => resource.Integration, "The integration that reaches it.");
        type.Connection(resource => resource.Access, "Which teams were given access to it under a share; a team that received the share sees its own access alone.", newestBy: access => access.CreatedAt);
        type.Reference(resource => resource.SlackChannel, "The Slack channel that it stands for, where the reader may see the channel.");
        type.RootById("serviceResource");
        type.RootConnection("serviceResources", "The resources that the reader may see, by name.", oldestBy: resource => resource.Name);
    }
}
