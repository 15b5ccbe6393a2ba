using Microsoft.EntityFrameworkCore.Metadata;

namespace Assistant.Data.RowSecurity.Rules;

/// <summary>The person whose key the row carries.</summary>
public sealed class OwnerRule : RowRule
{
    /// <inheritdoc/>
    public override string Name => "OWNER";

    /// <inheritdoc/>
    public override string Description => "The owner of the row.";

    /// <inheritdoc/>
    public override string PolicySql(IReadOnlyEntityType entity) => "user_id = (select app.uid())";

    /// <inheritdoc/>
    public override RowScope Scope(IReadOnlyEntityType entity) => new RowScope.OwnedBy(["UserId"]);
}
