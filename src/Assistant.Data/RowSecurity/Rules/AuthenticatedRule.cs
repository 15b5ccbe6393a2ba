using Microsoft.EntityFrameworkCore.Metadata;

namespace Assistant.Data.RowSecurity.Rules;

/// <summary>Any signed-in person: the token names an active row of <c>users</c>.</summary>
public sealed class AuthenticatedRule : RowRule
{
    /// <inheritdoc/>
    public override string Name => "AUTHENTICATED";

    /// <inheritdoc/>
    public override string Description => "Any signed-in person.";

    /// <inheritdoc/>
    public override RowScope Scope(IReadOnlyEntityType entity) => new RowScope.Everyone();
}
