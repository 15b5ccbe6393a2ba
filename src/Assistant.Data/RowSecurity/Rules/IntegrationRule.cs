using Assistant.Data.Modules.Integrations;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Assistant.Data.RowSecurity.Rules;

/// <summary>Whoever has the row's integration in a set; the integration is the row itself, or the row carries its key.</summary>
/// <param name="name">The name in the graph.</param>
/// <param name="description">Who it lets through.</param>
/// <param name="set">The call that returns the set.</param>
/// <param name="creator">Who adds an integration, where the rule is the one to read it by.</param>
public sealed class IntegrationRule(string name, string description, string set, RowRule? creator = null) : RowRule
{
    private const string IntegrationId = "IntegrationId";

    /// <inheritdoc/>
    public override string Name => name;

    /// <inheritdoc/>
    public override string Description => description;

    /// <inheritdoc/>
    public override RowScope Scope(IReadOnlyEntityType entity) => entity.FindProperty(IntegrationId) is null
        ? new RowScope.Among(nameof(Integration.Id), set) { Added = creator?.Scope(entity) }
        : new RowScope.Among(IntegrationId, set);
}
