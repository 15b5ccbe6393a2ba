using Assistant.Data.Modules.Integrations;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Integrations;

/// <summary>The enum <c>ResourceAccessLevel</c>.</summary>
internal sealed class ResourceAccessLevelType() : EnumDescription<ResourceAccessLevel>(
    "What a team may do with a resource under a share of the level LIMITED_ACCESS.",
    (ResourceAccessLevel.Read, "Read it."),
    (ResourceAccessLevel.Write, "Change it as well."),
    (ResourceAccessLevel.Admin, "Change it, and what belongs to it."));
