using Assistant.Data.RowSecurity;
using Assistant.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace Assistant.Data.Tests.RowSecurity;

/// <summary>The views that show rows past the policies of their tables, against the rules' one definition in C#.</summary>
public sealed class GuardedViewTests(DatabaseFixture fixture) : IClassFixture<DatabaseFixture>
{
    private const string Definition = "select pg_get_viewdef($1::regclass)";

    private static readonly IModel Model = AssistantDbContext.ForModel().Model;

    private static IEnumerable<(TableAccess Access, IEntityType Entity)> Views =>
        AccessTable.All.Where(access => access.ViewOf is not null).Select(access => (access, Model.FindEntityType(access.EntityType)!));

    [Fact]
    public async Task Every_view_past_row_security_is_in_the_access_table() =>
        (await fixture.Database.ScalarAsync<string>(
            """
            select string_agg(c.relname, ' ' order by c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname in ('assistant', 'app') and c.relkind in ('v', 'm', 'f')
                and not coalesce('security_invoker=true' = any (c.reloptions), false)
            """)).ShouldBe(string.Join(' ', Views.Select(view => view.Entity.GetViewName()).Order(StringComparer.Ordinal)));

    [Fact]
    public async Task A_views_definition_is_its_rule_over_the_columns_of_its_entity()
    {
        await using var connection = await fixture.Database.Owner.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        foreach (var (access, entity) in Views)
        {
            // PostgreSQL rewrites definitions as it stores them, so the rule's is stored too, and never committed.
            var columns = string.Join(", ", entity.GetProperties()
                .OrderBy(property => property.PropertyInfo!.MetadataToken).Select(property => property.GetColumnName()));
            var rule = string.Join(" or ", access.Read.Select(one => one.PolicySql(entity)));
            await using var create = new NpgsqlCommand(
                $"create view app.expected as select {columns} from assistant.{access.ViewOf} where {rule}", connection);
            await create.ExecuteNonQueryAsync();

            (await ReadAsync(connection, $"assistant.{entity.GetViewName()}")).ShouldBe(await ReadAsync(connection, "app.expected"));

            await using var drop = new NpgsqlCommand("drop view app.expected", connection);
            await drop.ExecuteNonQueryAsync();
        }
    }

    [Fact]
    public async Task A_views_owner_is_its_tables_and_its_condition_comes_first()
    {
        foreach (var (access, entity) in Views)
        {
            (await fixture.Database.ScalarAsync<bool>(
                """
                select v.relowner = t.relowner and v.reloptions = array['security_barrier=true']
                from pg_class v, pg_class t where v.oid = $1::text::regclass and t.oid = $2::text::regclass
                """,
                $"assistant.{entity.GetViewName()}",
                $"assistant.{access.ViewOf}")).ShouldBeTrue(entity.GetViewName());
        }
    }

    private static async Task<string?> ReadAsync(NpgsqlConnection connection, string view)
    {
        await using var command = new NpgsqlCommand(Definition.Replace("$1", $"'{view}'", StringComparison.Ordinal), connection);
        return (string?)await command.ExecuteScalarAsync();
    }
}
