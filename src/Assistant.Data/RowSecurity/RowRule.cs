using Microsoft.EntityFrameworkCore.Metadata;

namespace Assistant.Data.RowSecurity;

/// <summary>
/// One rule about who may see or write a row, defined once: its name stands in the graph's <c>@authorize</c> directive, its scope in
/// query plans and, as SQL, in <c>CREATE POLICY</c>.
/// </summary>
public abstract class RowRule
{
    /// <summary>The name in the graph, UPPER_SNAKE_CASE.</summary>
    public abstract string Name { get; }

    /// <summary>Who it lets through, in a sentence for frontend developers and reviewers.</summary>
    public abstract string Description { get; }

    /// <summary>Which rows it lets through.</summary>
    /// <param name="entity">The entity whose table is guarded.</param>
    public abstract RowScope Scope(IReadOnlyEntityType entity);

    /// <summary>The same as the boolean SQL expression of the policy, over the columns of the entity's own table.</summary>
    /// <param name="entity">The entity whose table is guarded.</param>
    public string PolicySql(IReadOnlyEntityType entity) => Scope(entity).ToPolicySql(entity);

    /// <summary>The rule's name.</summary>
    public sealed override string ToString() => Name;
}
