using Assistant.Data.Modules.Integrations;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Integrations;

/// <summary>The type <c>IntegrationEvent</c>.</summary>
internal sealed class IntegrationEventType : EntityType<IntegrationEvent>
{
    /// <inheritdoc/>
    protected override void Configure(EntityTypeDescriptor<IntegrationEvent> type)
    {
        type.Description("Something that happened to an integration. The owning side sees all of them, a team with a live share those about itself.");
        type.Field(recorded => recorded.IntegrationId, "The integration's key.");
        type.Field(recorded => recorded.EventType, "What happened.");
        type.Field(recorded => recorded.Details, "More about it, such as the names of what changed.");
        type.Field(recorded => recorded.ActorUserId, "The key of the person who did it; missing for the server, and once the account is gone.");
        type.Field(recorded => recorded.AffectedTeamId, "The key of the team that it is about, such as the one that a share is for.");
        type.Field(recorded => recorded.CreatedAt, "When it was made.");
        type.Field(recorded => recorded.UpdatedAt, "When it was written.");
        type.Reference(recorded => recorded.Integration, "The integration.");
        type.Reference(recorded => recorded.ActorUser, "Who did it; missing for one who isn't in a team with the reader.");
        type.Reference(recorded => recorded.AffectedTeam, "The team that it is about; missing for those who aren't in it.");
        type.RootById("integrationEvent");
        type.RootConnection("integrationEvents", "What happened to the integrations of the reader's side, the newest first.", newestBy: recorded => recorded.CreatedAt);
    }
}
