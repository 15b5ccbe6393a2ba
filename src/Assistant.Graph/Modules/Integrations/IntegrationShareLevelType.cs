using Assistant.Data.Modules.Integrations;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Integrations;

/// <summary>The enum <c>IntegrationShareLevel</c>.</summary>
internal sealed class IntegrationShareLevelType() : EnumDescription<IntegrationShareLevel>(
    "How much of an integration a share gives to the team that receives it.",
    (IntegrationShareLevel.FullAccess, "All of its resources, to read and, above VIEWER, to write."),
    (IntegrationShareLevel.LimitedAccess, "Those of its resources that the team was given access to."),
    (IntegrationShareLevel.ReadOnly, "All of its resources, to read."));
