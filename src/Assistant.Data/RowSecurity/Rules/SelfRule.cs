using Assistant.Data.Modules.Identity;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Assistant.Data.RowSecurity.Rules;

/// <summary>The person whose row of <c>users</c> it is.</summary>
public sealed class SelfRule : RowRule
{
    /// <inheritdoc/>
    public override string Name => "SELF";

    /// <inheritdoc/>
    public override string Description => "The person of the row.";

    /// <inheritdoc/>
    public override string PolicySql(IReadOnlyEntityType entity) => "id = (select app.uid())";

    /// <inheritdoc/>
    public override RowScope Scope(IReadOnlyEntityType entity) => new RowScope.OwnedBy([nameof(User.Id)]);
}
