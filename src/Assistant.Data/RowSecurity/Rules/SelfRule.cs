using Assistant.Data.Modules.Identity;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Assistant.Data.RowSecurity.Rules;

/// <summary>The person of the row: whose row of <c>users</c> it is, or whose key it carries.</summary>
public sealed class SelfRule : RowRule
{
    /// <inheritdoc/>
    public override string Name => "SELF";

    /// <inheritdoc/>
    public override string Description => "The person of the row.";

    /// <inheritdoc/>
    public override RowScope Scope(IReadOnlyEntityType entity) =>
        new RowScope.OwnedBy(entity.ClrType == typeof(User) ? nameof(User.Id) : "UserId");
}
