using Assistant.Data.Modules.Integrations;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Integrations;

/// <summary>The enum <c>IntegrationShareStatus</c>.</summary>
internal sealed class IntegrationShareStatusType() : EnumDescription<IntegrationShareStatus>(
    "Whether a share is in force.",
    (IntegrationShareStatus.Pending, "Asked for by the receiving team, and not yet in force."),
    (IntegrationShareStatus.Active, "In force."),
    (IntegrationShareStatus.Revoked, "Not in force any more."));
