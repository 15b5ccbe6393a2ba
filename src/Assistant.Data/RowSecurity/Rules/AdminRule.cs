using Microsoft.EntityFrameworkCore.Metadata;

namespace Assistant.Data.RowSecurity.Rules;

/// <summary>A site administrator: <c>users.role</c> is admin, and the token doesn't narrow it away.</summary>
public sealed class AdminRule : RowRule
{
    /// <inheritdoc/>
    public override string Name => "ADMIN";

    /// <inheritdoc/>
    public override string Description => "A site administrator.";

    /// <inheritdoc/>
    public override RowScope Scope(IReadOnlyEntityType entity) => new RowScope.AdminOnly();
}
