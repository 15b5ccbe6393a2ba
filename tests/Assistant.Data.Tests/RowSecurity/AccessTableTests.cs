using Assistant.Data.Model;
using Assistant.Data.RowSecurity;
using Assistant.Testing;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Assistant.Data.Tests.RowSecurity;

public sealed class AccessTableTests(DatabaseFixture fixture) : IClassFixture<DatabaseFixture>
{
    private static readonly IModel Model = AssistantDbContext.ForModel().Model;

    [Fact]
    public void Every_entity_has_an_entry() =>
        AccessTable.All.Select(access => access.EntityType.Name).Order()
            .ShouldBe(Model.GetEntityTypes().Select(entity => entity.ClrType.Name).Order());

    [Fact]
    public void Writable_properties_exist_and_are_not_the_databases_own()
    {
        foreach (var access in AccessTable.All)
        {
            var entity = Model.FindEntityType(access.EntityType).ShouldNotBeNull();
            foreach (var name in access.InsertProperties.Concat(access.UpdateProperties).Concat(access.AdminProperties))
            {
                var property = entity.FindProperty(name).ShouldNotBeNull($"{entity.ClrType.Name}.{name}");
                property.IsServerOnly().ShouldBeFalse();
            }
        }
    }

    [Fact]
    public void Every_owned_scope_is_about_a_uuid_of_the_entity()
    {
        foreach (var access in AccessTable.All)
        {
            foreach (var scope in Enum.GetValues<TableCommand>().SelectMany(access.RulesFor)
                .SelectMany(rule => Parts(rule.Scope(Model.FindEntityType(access.EntityType)!))).OfType<RowScope.OwnedBy>())
            {
                var entity = Model.FindEntityType(access.EntityType)!;
                entity.FindProperty(scope.Property).ShouldNotBeNull().ClrType.ShouldBeOneOf(typeof(Guid), typeof(Guid?));
            }
        }
    }

    [Fact]
    public void Every_row_that_may_be_nobodys_has_an_owner_that_may_be_missing()
    {
        foreach (var access in AccessTable.All)
        {
            var entity = Model.FindEntityType(access.EntityType)!;
            foreach (var scope in Enum.GetValues<TableCommand>().SelectMany(access.RulesFor).Select(rule => rule.Scope(entity))
                .SelectMany(scope => scope is RowScope.AllOf all ? all.Scopes : [scope]).OfType<RowScope.Unowned>())
            {
                entity.FindProperty(scope.Property).ShouldNotBeNull().IsNullable.ShouldBeTrue();
            }
        }
    }

    [Fact]
    public async Task Every_set_is_a_stable_function_of_the_database_that_returns_an_array_of_uuids()
    {
        var sets =
            from access in AccessTable.All
            let entity = Model.FindEntityType(access.EntityType)!
            from command in Enum.GetValues<TableCommand>()
            from rule in access.RulesFor(command)
            from part in Parts(rule.Scope(entity))
            let set = part switch
            {
                RowScope.Among among => (among.Property, among.Set),
                RowScope.Outside outside => (outside.Property, outside.Set),
                _ => default,
            }
            where set.Set is not null
            select (entity, set);
        foreach (var (entity, among) in sets.Distinct())
        {
            entity.FindProperty(among.Property).ShouldNotBeNull().ClrType.ShouldBeOneOf(typeof(Guid), typeof(Guid?));
            (await fixture.Database.ScalarAsync<bool>(
                """
                select p.provolatile = 's' and p.prosecdef and not p.proretset and p.prorettype = 'uuid[]'::regtype
                from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                where n.nspname = 'app' and p.proname = $1 and has_function_privilege('assistant_api', p.oid, 'execute')
                """,
                among.Set[4..among.Set.IndexOf('(', StringComparison.Ordinal)])).ShouldBeTrue(among.Set);
        }
    }

    private static IEnumerable<RowScope> Parts(RowScope scope) => scope switch
    {
        RowScope.AnyOf any => any.Scopes.SelectMany(Parts),
        RowScope.AllOf all => all.Scopes.SelectMany(Parts),
        RowScope.Among { Added: { } added } => [scope, .. Parts(added)],
        _ => [scope],
    };
}
