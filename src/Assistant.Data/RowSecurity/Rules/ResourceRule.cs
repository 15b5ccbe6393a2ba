using Assistant.Data.Modules.Integrations;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Assistant.Data.RowSecurity.Rules;

/// <summary>Whoever has the resource's whole integration in a set, or the resource itself in another.</summary>
/// <param name="name">The name in the graph.</param>
/// <param name="description">Who it lets through.</param>
/// <param name="integrations">The call that returns the integrations all of whose resources it lets through.</param>
/// <param name="resources">The call that returns single resources.</param>
public sealed class ResourceRule(string name, string description, string integrations, string resources) : RowRule
{
    /// <inheritdoc/>
    public override string Name => name;

    /// <inheritdoc/>
    public override string Description => description;

    /// <inheritdoc/>
    public override RowScope Scope(IReadOnlyEntityType entity) => new RowScope.AnyOf(
        [new RowScope.Among(nameof(ServiceResource.IntegrationId), integrations), new RowScope.Among(nameof(ServiceResource.Id), resources)]);
}
