using Assistant.Data.Modules.Integrations;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Integrations;

/// <summary>The enum <c>IntegrationStatus</c>.</summary>
internal sealed class IntegrationStatusType() : EnumDescription<IntegrationStatus>(
    "Whether an integration works.",
    (IntegrationStatus.Active, "It works."),
    (IntegrationStatus.Disconnected, "It was taken out of use."),
    (IntegrationStatus.Expired, "Its credentials are over."),
    (IntegrationStatus.Revoked, "The service took its permission back."),
    (IntegrationStatus.Error, "It fails."));
