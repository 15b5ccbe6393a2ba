using Microsoft.EntityFrameworkCore.Metadata;

namespace Assistant.Data.RowSecurity.Rules;

/// <summary>Any signed-in person, for a row without a person.</summary>
public sealed class GlobalRule : RowRule
{
    /// <inheritdoc/>
    public override string Name => "GLOBAL";

    /// <inheritdoc/>
    public override string Description => "Any signed-in person, where the row belongs to nobody.";

    /// <inheritdoc/>
    public override RowScope Scope(IReadOnlyEntityType entity) => new RowScope.Unowned("UserId");
}
