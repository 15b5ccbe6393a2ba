using Microsoft.EntityFrameworkCore.Metadata;

namespace Assistant.Data.RowSecurity.Rules;

/// <summary>
/// The rule ADMIN on a table whose rows may be people's own: a site administrator, for a row without a person, and for no other. In
/// the graph and among the policies it goes by that name.
/// </summary>
public sealed class GlobalAdminRule : RowRule
{
    /// <inheritdoc/>
    public override string Name => "ADMIN";

    /// <inheritdoc/>
    public override string Description => "A site administrator, where the row belongs to nobody.";

    /// <inheritdoc/>
    public override RowScope Scope(IReadOnlyEntityType entity) =>
        new RowScope.AllOf([new RowScope.AdminOnly(), new RowScope.Unowned("UserId")]);
}
