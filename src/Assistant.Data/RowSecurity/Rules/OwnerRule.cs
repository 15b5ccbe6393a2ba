using Microsoft.EntityFrameworkCore.Metadata;

namespace Assistant.Data.RowSecurity.Rules;

/// <summary>The person whose key the row carries: the row's own, or held equal to that of the chat or document that it belongs to.</summary>
/// <param name="name">The name in the graph.</param>
/// <param name="description">Who it lets through.</param>
public sealed class OwnerRule(string name, string description) : RowRule
{
    /// <inheritdoc/>
    public override string Name => name;

    /// <inheritdoc/>
    public override string Description => description;

    /// <inheritdoc/>
    public override RowScope Scope(IReadOnlyEntityType entity) => new RowScope.OwnedBy("UserId");
}
