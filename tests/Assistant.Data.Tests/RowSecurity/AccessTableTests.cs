using Assistant.Data.Model;
using Assistant.Data.RowSecurity;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Assistant.Data.Tests.RowSecurity;

public sealed class AccessTableTests
{
    private static readonly IModel Model = AssistantDbContext.ForModel().Model;

    [Fact]
    public void Every_entity_has_an_entry() =>
        AccessTable.All.Select(access => access.EntityType.Name).Order()
            .ShouldBe(Model.GetEntityTypes().Select(entity => entity.ClrType.Name).Order());

    [Fact]
    public void Writable_properties_exist_and_are_neither_secret_nor_the_databases_own()
    {
        foreach (var access in AccessTable.All)
        {
            var entity = Model.FindEntityType(access.EntityType).ShouldNotBeNull();
            foreach (var name in access.InsertProperties.Concat(access.UpdateProperties).Concat(access.AdminProperties))
            {
                var property = entity.FindProperty(name).ShouldNotBeNull($"{entity.ClrType.Name}.{name}");
                property.IsSecret().ShouldBeFalse();
                property.IsServerOnly().ShouldBeFalse();
            }
        }
    }

    [Fact]
    public void Every_owned_scope_ends_in_a_uuid_of_the_model()
    {
        foreach (var access in AccessTable.All)
        {
            foreach (var scope in Enum.GetValues<TableCommand>().SelectMany(access.RulesFor)
                .Select(rule => rule.Scope(Model.FindEntityType(access.EntityType)!)).OfType<RowScope.OwnedBy>())
            {
                var entity = Model.FindEntityType(access.EntityType)!;
                foreach (var navigation in scope.Path.SkipLast(1))
                {
                    entity = entity.FindNavigation(navigation).ShouldNotBeNull().TargetEntityType;
                }

                entity.FindProperty(scope.Path[^1]).ShouldNotBeNull().ClrType.ShouldBe(typeof(Guid));
            }
        }
    }
}
