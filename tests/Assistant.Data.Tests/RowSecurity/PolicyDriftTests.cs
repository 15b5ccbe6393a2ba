using Assistant.Data.Model;
using Assistant.Data.RowSecurity;
using Assistant.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace Assistant.Data.Tests.RowSecurity;

/// <summary>The rules' one definition in C# against the policies that the migrations made.</summary>
public sealed class PolicyDriftTests(DatabaseFixture fixture) : IClassFixture<DatabaseFixture>
{
    private static readonly IModel Model = AssistantDbContext.ForModel().Model;

    [Fact]
    public async Task Every_table_is_guarded_for_every_command()
    {
        const string sql =
            """
            select c.relname::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = 'assistant' and c.relkind in ('r', 'p') and not (c.relrowsecurity and not c.relforcerowsecurity
                and (select count(distinct p.polcmd) from pg_policy p where p.polrelid = c.oid) = 4)
            """;
        (await fixture.Database.ScalarAsync<string>(sql)).ShouldBeNull();
    }

    [Fact]
    public async Task Every_table_is_in_the_model() =>
        (await fixture.Database.ScalarAsync<string>("select string_agg(tablename, ' ' order by tablename) from pg_tables where schemaname = 'assistant'"))
            .ShouldBe(string.Join(' ', Model.GetEntityTypes().Select(entity => entity.GetTableName()).OfType<string>().Order(StringComparer.Ordinal)));

    [Fact]
    public async Task Policies_are_those_of_the_access_table_and_mean_the_same()
    {
        await using var connection = await fixture.Database.Owner.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        var actual = await ReadAsync(connection);

        // PostgreSQL rewrites expressions as it stores them, so the rules' SQL is stored too, by policies that are never committed.
        foreach (var (table, command, rule, entity) in Expected())
        {
            await using var drop = new NpgsqlCommand($"drop policy if exists {PolicyName(command, rule)} on assistant.{table}", connection);
            await drop.ExecuteNonQueryAsync();
            await using var create = new NpgsqlCommand(CreatePolicy(table, command, rule, entity), connection);
            await create.ExecuteNonQueryAsync();
        }

        actual.ShouldBe(await ReadAsync(connection));
    }

    [Fact]
    public async Task The_listing_names_each_policy_by_its_rule()
    {
        var views = AccessTable.All.Where(access => access.ViewOf is not null)
            .SelectMany(access => access.Read.Select(rule => $"{NameOf(access)} {TableCommand.Select} {rule}".ToUpperInvariant()));
        var expected = Expected().Select(policy => $"{policy.Table} {policy.Command} {policy.Rule}".ToUpperInvariant()).Concat(views);

        foreach (var dataSource in (NpgsqlDataSource[])[fixture.Database.Owner, fixture.Database.Serving])
        {
            (await PolicyListing.ReadAsync(dataSource, default)).Select(policy => $"{policy.Table} {policy.Command} {policy.Rule}".ToUpperInvariant())
                .Order(StringComparer.Ordinal).ShouldBe(expected.Order(StringComparer.Ordinal));
        }
    }

    [Theory]
    [InlineData(TableCommand.Select)]
    [InlineData(TableCommand.Insert)]
    [InlineData(TableCommand.Update)]
    public async Task Columns_are_granted_as_the_access_table_has_it(TableCommand command)
    {
        var granted = await ColumnAsync(
            $"""
            select c.relname || '.' || a.attname from pg_attribute a join pg_class c on c.oid = a.attrelid
            join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = 'assistant' and c.relkind in ('r', 'v') and a.attnum > 0 and not a.attisdropped
                and has_column_privilege('assistant_api', c.oid, a.attnum, '{command}')
            """);

        var expected =
            from access in AccessTable.All
            let entity = Model.FindEntityType(access.EntityType)!
            from property in entity.GetProperties()
            where command switch
            {
                TableCommand.Select => access.IsReadable && !property.IsSecret() && !property.IsGuarded(),
                TableCommand.Insert => access.InsertProperties.Contains(property.Name),
                _ => access.UpdateProperties.Contains(property.Name),
            }
            select $"{NameOf(access)}.{property.GetColumnName()}";
        granted.Order(StringComparer.Ordinal).ShouldBe(expected.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Rows_may_be_deleted_where_the_access_table_has_it_and_no_other_right_is_granted()
    {
        var granted = await ColumnAsync(
            """
            select c.relname || ' ' || p.privilege from pg_class c join pg_namespace n on n.oid = c.relnamespace
            cross join unnest(array['delete', 'truncate', 'references', 'trigger']) as p (privilege)
            where n.nspname in ('assistant', 'app') and c.relkind in ('r', 'v') and has_table_privilege('assistant_api', c.oid, p.privilege)
            """);

        granted.Order(StringComparer.Ordinal).ShouldBe(AccessTable.All
            .Where(access => access.Delete.Any(rule => rule != RowRules.Nobody))
            .Select(access => $"{Model.FindEntityType(access.EntityType)!.GetTableName()} delete").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_api_role_may_call_what_policies_defaults_and_requests_need()
    {
        (await ColumnAsync(
            """
            select p.proname::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
            where n.nspname = 'app' and has_function_privilege('assistant_api', p.oid, 'execute') order by 1
            """)).ShouldBe(
            [
                "accept_invite",
                "analysis_ids",
                "ask_share",
                "channel_ids",
                "count_distraction",
                "covering_analysis_ids",
                "create_team",
                "encryption_key_id",
                "fail_stream",
                "finish_stream",
                "granted_resource_ids",
                "integration_ids",
                "invite_ids",
                "is_admin",
                "leave_share",
                "lock_chat_of_message",
                "lock_document",
                "move_focus_session",
                "new_id",
                "open_integration_ids",
                "owned_integration_ids",
                "person",
                "profile_ids",
                "reader",
                "received_share_ids",
                "record_audit",
                "record_usage",
                "require",
                "resource_ids",
                "search_documents",
                "search_messages",
                "search_slack_messages",
                "set_focus_message",
                "similarity",
                "skip_phase",
                "start_focus",
                "start_focus_session",
                "stop_focus",
                "team_analysis_ids",
                "team_ids",
                "team_workspace_ids",
                "uid",
                "workspace_ids",
                "writable_integration_ids",
                "writable_resource_ids",
            ]);
    }

    [Fact]
    public async Task Functions_are_closed_to_the_public_and_definers_have_an_empty_search_path()
    {
        (await ColumnAsync(
            """
            select p.proname::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
            where n.nspname = 'app' and (has_function_privilege('public', p.oid, 'execute')
                or p.prosecdef and not coalesce('search_path=""' = any (p.proconfig), false))
            """)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_definers_owner_is_no_superuser() =>
        (await fixture.Database.ScalarAsync<bool>(
            "select bool_or(r.rolsuper) from pg_proc p join pg_roles r on r.oid = p.proowner join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'app'"))
            .ShouldBeFalse();

    private static IEnumerable<(string Table, TableCommand Command, RowRule Rule, IEntityType Entity)> Expected() =>
        from access in AccessTable.All
        where access.ViewOf is null
        let entity = Model.FindEntityType(access.EntityType)!
        where entity.GetTableName() is not null
        from command in Enum.GetValues<TableCommand>()
        from rule in access.RulesFor(command)
        select (entity.GetTableName()!, command, rule, entity);

    private static string NameOf(TableAccess access)
    {
        var entity = Model.FindEntityType(access.EntityType)!;
        return entity.GetTableName() ?? entity.GetViewName()!;
    }

    private static string PolicyName(TableCommand command, RowRule rule) => $"{command}_{rule.Name}".ToLowerInvariant();

    private static string CreatePolicy(string table, TableCommand command, RowRule rule, IEntityType entity)
    {
        var sql = rule.PolicySql(entity);
        var clauses = command switch
        {
            TableCommand.Insert => $"with check ({sql})",
            TableCommand.Update => $"using ({sql}) with check ({sql})",
            _ => $"using ({sql})",
        };
        return $"create policy {PolicyName(command, rule)} on assistant.{table} for {command} to {ApiRole.Name} {clauses}";
    }

    private static async Task<IReadOnlyList<string>> ReadAsync(NpgsqlConnection connection)
    {
        await using var command = new NpgsqlCommand(
            """
            select format('%s %s %s %s %s using %s check %s', tablename, policyname, permissive, roles, cmd, qual, with_check)
            from pg_policies where schemaname = 'assistant' order by 1
            """,
            connection);
        return await ReadColumnAsync(command);
    }

    private async Task<IReadOnlyList<string>> ColumnAsync(string sql)
    {
        await using var command = fixture.Database.Owner.CreateCommand(sql);
        return await ReadColumnAsync(command);
    }

    private static async Task<IReadOnlyList<string>> ReadColumnAsync(NpgsqlCommand command)
    {
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            rows.Add(reader.GetString(0));
        }

        return rows;
    }
}
