using Assistant.Data.Modules.Integrations;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Integrations;

/// <summary>The type <c>Integration</c>.</summary>
internal sealed class IntegrationType : EntityType<Integration>
{
    /// <inheritdoc/>
    protected override void Configure(EntityTypeDescriptor<Integration> type)
    {
        type.Description("A connection to a service, owned by a person or a team, and shared with other teams.");
        type.Field(integration => integration.Name, "The name that people gave it.");
        type.Field(integration => integration.Description, "What it is for.");
        type.Field(integration => integration.Provider, "The service that it connects to.");
        type.Field(integration => integration.Status, "Whether it works.");
        type.Field(integration => integration.Details!.Metadata, "What the service says and needs; only whoever may change the integration sees it.");
        type.Field(integration => integration.ProviderUserId, "The account at the service, by the service's own id.");
        type.Field(integration => integration.WorkspaceId, "The workspace at the service, by the service's own id.");
        type.Field(integration => integration.LastUsedAt, "When it was last used.");
        type.Field(integration => integration.OwnerUserId, "The key of the person who owns it; missing where a team does.");
        type.Field(integration => integration.OwnerTeamId, "The key of the team that owns it; missing where a person does.");
        type.Field(integration => integration.CreatedByUserId, "The key of the person who made it; missing once the account is gone.");
        type.Field(integration => integration.CreatedAt, "When it was made.");
        type.Field(integration => integration.UpdatedAt, "When it last changed.");
        type.Reference(integration => integration.OwnerUser, "The person who owns it; missing for one who isn't in a team with the reader.");
        type.Reference(integration => integration.OwnerTeam, "The team that owns it; missing for those who see it through a share.");
        type.Reference(integration => integration.CreatedByUser, "Who made it; missing for one who isn't in a team with the reader.");
        type.Connection(integration => integration.Credentials, "Its credentials, without their values, the newest first; only whoever may change the integration sees any.", newestBy: credential => credential.CreatedAt);
        type.Connection(integration => integration.Resources, "Its resources that the reader may see, by name.", oldestBy: resource => resource.Name);
        type.Connection(integration => integration.Shares, "With which teams it is shared; a team that received it sees its own share alone.", newestBy: share => share.CreatedAt);
        type.Connection(integration => integration.Events, "What happened to it, the newest first.", newestBy: recorded => recorded.CreatedAt);
        type.Reference(integration => integration.SlackWorkspace, "The Slack workspace that is read through it; missing for other services.");
        type.Connection(integration => integration.CalendarEvents, "The reader's calendar events that were read through it, in the order of beginning.", oldestBy: item => item.StartTime);
        type.RootById("integration");
        type.RootConnection("integrations", "The integrations of the reader and of the reader's teams, and those shared with them, the newest first.", newestBy: integration => integration.CreatedAt);
    }
}
