using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Assistant.Data.RowSecurity;

/// <summary>Scopes as the SQL of a policy.</summary>
internal static class RowScopeSql
{
    /// <summary>The boolean SQL expression over the columns of the entity's own table.</summary>
    public static string ToPolicySql(this RowScope scope, IReadOnlyEntityType entity) => scope switch
    {
        RowScope.OwnedBy owned => $"{ColumnOf(entity, owned.Property)} = (select app.uid())",
        RowScope.Among { Added: { } added } among => Any([among with { Added = null }, added], entity),
        RowScope.Among among => $"{ColumnOf(entity, among.Property)} = any ((select {among.Set})::uuid[])",
        RowScope.Outside outside => $"{ColumnOf(entity, outside.Property)} <> all ((select {outside.Set})::uuid[])",
        RowScope.AnyOf any => Any(any.Scopes, entity),
        RowScope.AllOf all => string.Join(" and ", all.Scopes.Select(one => $"({one.ToPolicySql(entity)})")),
        RowScope.Unowned unowned => $"{ColumnOf(entity, unowned.Property)} is null and (select app.uid()) is not null",
        RowScope.AdminOnly => "(select app.is_admin())",
        RowScope.Everyone => "(select app.uid()) is not null",
        RowScope.Nobody => "false",
        _ => throw new InvalidOperationException($"Scope {scope} of {entity.ClrType.Name} has no SQL over columns of its own table."),
    };

    private static string Any(IEnumerable<RowScope> scopes, IReadOnlyEntityType entity) =>
        string.Join(" or ", scopes.SelectMany(Flatten).Select(one => $"({one.ToPolicySql(entity)})"));

    private static IEnumerable<RowScope> Flatten(RowScope scope) => scope is RowScope.AnyOf any ? any.Scopes.SelectMany(Flatten) : [scope];

    private static string ColumnOf(IReadOnlyEntityType entity, string property) => entity.FindProperty(property)!.GetColumnName();
}
