using Assistant.Data.Modules.Integrations;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Integrations;

/// <summary>The enum <c>IntegrationEventKind</c>.</summary>
internal sealed class IntegrationEventKindType() : EnumDescription<IntegrationEventKind>(
    "What happened to an integration.",
    (IntegrationEventKind.Created, "It was made."),
    (IntegrationEventKind.Updated, "It was changed."),
    (IntegrationEventKind.Shared, "It was shared with a team."),
    (IntegrationEventKind.ShareUpdated, "A share was changed."),
    (IntegrationEventKind.ShareRevoked, "A share was revoked or deleted."),
    (IntegrationEventKind.CredentialAdded, "A credential was added."),
    (IntegrationEventKind.CredentialUpdated, "A credential was changed."),
    (IntegrationEventKind.CredentialRemoved, "A credential was removed."),
    (IntegrationEventKind.AccessGranted, "A team was given access to a resource."),
    (IntegrationEventKind.AccessUpdated, "A team was given other access to a resource."),
    (IntegrationEventKind.AccessRevoked, "A team lost access to a resource."));
