using Assistant.Data.Modules.Integrations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Assistant.Data.RowSecurity.Rules;

/// <summary>Whoever has the row's integration in a set; the integration is the row itself, or the row carries its key.</summary>
/// <param name="name">The name in the graph.</param>
/// <param name="description">Who it lets through.</param>
/// <param name="set">The call that returns the set.</param>
public sealed class IntegrationRule(string name, string description, string set) : RowRule
{
    private const string IntegrationId = "IntegrationId";

    /// <inheritdoc/>
    public override string Name => name;

    /// <inheritdoc/>
    public override string Description => description;

    /// <inheritdoc/>
    public override string PolicySql(IReadOnlyEntityType entity) =>
        $"{entity.FindProperty(PropertyOf(entity))!.GetColumnName()} = any (array(select {set}))";

    /// <inheritdoc/>
    public override RowScope Scope(IReadOnlyEntityType entity) => new RowScope.Among(PropertyOf(entity), set);

    private static string PropertyOf(IReadOnlyEntityType entity) => entity.FindProperty(IntegrationId) is null ? nameof(Integration.Id) : IntegrationId;
}
