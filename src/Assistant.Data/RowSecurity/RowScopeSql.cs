using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Assistant.Data.RowSecurity;

/// <summary>Scopes over sets as the SQL of a policy, for rules whose scope says it all.</summary>
internal static class RowScopeSql
{
    /// <summary>The boolean SQL expression over the columns of the entity's own table.</summary>
    public static string ToPolicySql(this RowScope scope, IReadOnlyEntityType entity) => scope switch
    {
        RowScope.Among among =>
            $"{entity.FindProperty(among.Property)!.GetColumnName()} = any (array(select {among.Set}))",
        RowScope.AnyOf any => string.Join(" or ", any.Scopes.Select(one => $"({one.ToPolicySql(entity)})")),
        RowScope.AllOf all => string.Join(" and ", all.Scopes.Select(one => $"({one.ToPolicySql(entity)})")),
        _ => throw new InvalidOperationException($"Scope {scope} of {entity.ClrType.Name} has no set."),
    };
}
