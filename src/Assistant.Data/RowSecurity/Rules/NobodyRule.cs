using Microsoft.EntityFrameworkCore.Metadata;

namespace Assistant.Data.RowSecurity.Rules;

/// <summary>Nobody: the server alone, through functions of its own.</summary>
public sealed class NobodyRule : RowRule
{
    /// <inheritdoc/>
    public override string Name => "NOBODY";

    /// <inheritdoc/>
    public override string Description => "Only the server.";

    /// <inheritdoc/>
    public override RowScope Scope(IReadOnlyEntityType entity) => new RowScope.Nobody();
}
