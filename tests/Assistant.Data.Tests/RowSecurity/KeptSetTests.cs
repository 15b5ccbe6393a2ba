using System.Text.RegularExpressions;
using Assistant.Testing;
using Npgsql;

namespace Assistant.Data.Tests.RowSecurity;

/// <summary>What is kept of a reader's sets in a session is what would be found, whatever has changed meanwhile.</summary>
public sealed partial class KeptSetTests : IAsyncLifetime
{
    private const string ListOfSets =
        """
        select p.proname || '(' || case p.pronargs when 0 then '' else '''' || r.role || '''' end || ')'
        from pg_catalog.pg_proc as p
        cross join unnest(array['VIEWER', 'MEMBER', 'ADMIN', 'OWNER']) as r (role)
        where p.pronamespace = 'app'::regnamespace and p.prosrc like '%app.remember(%' and (p.pronargs = 1 or r.role = 'VIEWER')
        order by 1
        """;

    // One after the other, each of which changes somebody's sets.
    private static readonly string[] Changes =
    [
        "insert into assistant.team_members (team_id, user_id, role) values ({blue}, {mary}, 'VIEWER')",
        "update assistant.team_members set role = 'ADMIN' where team_id = {blue} and user_id = {mary}",
        "update assistant.team_members set is_active = false where team_id = {red} and user_id = {adam}",
        "delete from assistant.team_members where team_id = {red} and user_id = {vera}",
        "update assistant.integration_shares set share_level = 'LIMITED_ACCESS' where team_id = {readers}",
        "update assistant.integration_shares set status = 'REVOKED' where team_id = {full}",
        "insert into assistant.integration_shares (integration_id, team_id, share_level) values ({uwe_slack}, {readers}, 'FULL_ACCESS')",
        "insert into assistant.resource_access (resource_id, team_id, access_level) values ({resource_design}, {readers}, 'READ')",
        "update assistant.resource_access set access_level = 'WRITE' where team_id = {limited}",
        "delete from assistant.resource_access where resource_id = {resource_board} and team_id = {limited}",
        "insert into assistant.service_resources (id, integration_id, resource_type, external_id, name) values ({resource_new}, {red_slack}, 'SLACK_CHANNEL', 'new', 'new')",
        "insert into assistant.slack_channels (id, workspace_id, resource_id, slack_id, name, type) values ({new}, {red_workspace}, {resource_new}, 'C9', 'new', 'public')",
        "update assistant.slack_channels set type = 'private' where id = {general}",
        "update assistant.slack_channels set resource_id = null where id = {design}",
        "update assistant.slack_workspaces set integration_id = null where id = {blue_workspace}",
        "update assistant.slack_workspaces set integration_id = {uwe_slack} where id = {blue_workspace}",
        "insert into assistant.slack_analysis_channels (analysis_id, channel_id) values ({empty}, {general})",
        "delete from assistant.slack_analyses where id = {open}",
        "update assistant.integrations set owner_user_id = {zoe} where id = {uwe_slack}",
        "delete from assistant.slack_channels where id = {vault}",
        "delete from assistant.teams where id = {limited}",
        "set session_replication_role = replica; update assistant.team_members set role = 'VIEWER' where user_id = {mary}",
        "delete from assistant.users where id = {zoe}",
        "truncate assistant.slack_analysis_channels cascade",
    ];

    private TestDatabase? _database;
    private NpgsqlDataSource? _warm;
    private IReadOnlyList<string> _sets = [];

    public async Task InitializeAsync()
    {
        _database = await SlackScenario.CopyAsync();
        _warm = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(_database.ServingConnectionString) { MaxPoolSize = 1, NoResetOnClose = true });
        await using var command = _database.Owner.CreateCommand(ListOfSets);
        await using var reader = await command.ExecuteReaderAsync();
        var sets = new List<string>();
        while (await reader.ReadAsync())
        {
            sets.Add(reader.GetString(0));
        }

        _sets = sets;
    }

    public async Task DisposeAsync()
    {
        await _warm!.DisposeAsync();
        await _database!.DisposeAsync();
    }

    [Fact]
    public async Task Whatever_changes_a_session_that_has_kept_sets_finds_them_as_a_new_one_does()
    {
        _sets.Count.ShouldBeGreaterThan(20);
        var before = await FindAsync(_warm!);
        foreach (var change in Changes)
        {
            await ChangeAsync(change);
            var kept = await FindAsync(_warm!);
            var found = await FindAsync(_database!.Serving);
            kept.ShouldBe(found, change);
            found.ShouldNotBe(before, $"Nobody's sets are changed by: {change}");
            before = found;
        }
    }

    [Fact]
    public async Task What_is_kept_is_taken_and_so_a_change_that_is_not_noted_is_not_seen()
    {
        var before = await FindAsync(_warm!);
        await ChangeAsync(
            "alter table assistant.team_members disable trigger team_members_note_access; delete from assistant.team_members where user_id = {vera}");
        (await FindAsync(_warm!)).ShouldBe(before);
        (await FindAsync(_database!.Serving)).ShouldNotBe(before);
    }

    [Fact]
    public async Task A_transaction_sees_the_sets_of_its_snapshot_whatever_the_session_has_kept_since()
    {
        await using var wide = NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(_database!.ServingConnectionString) { NoResetOnClose = true });
        await using var old = await _database.BeginAsync(TeamScenario.Named("vera"), wide);
        (await old.ScalarAsync<long>("select count(*) from assistant.teams")).ShouldBe(1);
        await ChangeAsync("delete from assistant.team_members where user_id = {vera}");
        (await old.ScalarAsync<long>("select count(*) from assistant.teams")).ShouldBe(1);
        await using (var later = await _database.BeginAsync(TeamScenario.Named("vera"), wide))
        {
            (await later.ScalarAsync<long>("select count(*) from assistant.teams")).ShouldBe(0);
            await later.CommitAsync();
        }

        (await old.ScalarAsync<long>("select cardinality(app.team_ids('VIEWER'))::bigint")).ShouldBe(1);
    }

    [Fact]
    public async Task Every_table_that_a_kept_set_is_found_in_notes_its_changes()
    {
        var sources = new Dictionary<string, string>();
        await using (var command = _database!.Owner.CreateCommand(
            "select p.proname, p.prosrc from pg_catalog.pg_proc as p where p.pronamespace = 'app'::regnamespace"))
        await using (var reader = await command.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
            {
                sources.TryAdd(reader.GetString(0), reader.GetString(1));
            }
        }

        // Who the reader is decides which sets are taken at all.
        var read = sources
            .Where(source => source.Value.Contains("app.remember(", StringComparison.Ordinal) && !source.Value.Contains("is_noted => false", StringComparison.Ordinal))
            .SelectMany(source => TableName().Matches(source.Value).Select(match => match.Groups[1].Value)).Distinct().Order().ToList();
        var called = sources
            .Where(source => source.Value.Contains("app.remember(", StringComparison.Ordinal) && !source.Value.Contains("is_noted => false", StringComparison.Ordinal))
            .SelectMany(source => FunctionName().Matches(source.Value).Select(match => match.Groups[1].Value)).Distinct()
            .Where(name => !sources[name].Contains("app.remember(", StringComparison.Ordinal)).Order();
        string.Join(' ', called).ShouldBe("recall remember uid");

        // 60: insert, delete, update and truncate, after the statement.
        await using var triggers = _database.Owner.CreateCommand(
            """
            select c.relname from pg_catalog.pg_trigger as t join pg_catalog.pg_class as c on c.oid = t.tgrelid
            where t.tgfoid = 'app.note_access_change'::regproc and t.tgtype = 60 and t.tgenabled = 'A' and t.tgattr = '' and t.tgqual is null
            order by 1
            """);
        await using var noting = await triggers.ExecuteReaderAsync();
        var noted = new List<string>();
        while (await noting.ReadAsync())
        {
            noted.Add(noting.GetString(0));
        }

        noted.ShouldBe(read);
    }

    [Fact]
    public async Task Few_changes_are_kept_however_many_there_were()
    {
        for (var i = 0; i < 100; i++)
        {
            await ChangeAsync("update assistant.integrations set last_used_at = now() where id = {red_slack}");
        }

        (await _database!.ScalarAsync<long>("select count(*) from app.access_changes")).ShouldBeInRange(1, 32);
    }

    [Fact]
    public async Task Changes_at_the_same_time_do_not_wait_for_each_other()
    {
        await using var first = await _database!.Owner.OpenConnectionAsync();
        await using var transaction = await first.BeginTransactionAsync();
        for (var i = 0; i < 33; i++)
        {
            await using var change = new NpgsqlCommand(
                TeamScenario.Sql("update assistant.integrations set last_used_at = now() where id = {red_slack}"), first, transaction);
            await change.ExecuteNonQueryAsync();
        }

        for (var i = 0; i < 33; i++)
        {
            await ChangeAsync("update assistant.integrations set last_used_at = now() where id = {uwe_slack}");
        }

        await transaction.CommitAsync();
    }

    private async Task ChangeAsync(string change)
    {
        // As a superuser, who may change the replication role; the connection is reset afterwards.
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(_database!.SuperuserConnectionString) { Database = _database.Name, Pooling = false });
        await using var command = source.CreateCommand(TeamScenario.Sql(change));
        await command.ExecuteNonQueryAsync();
    }

    // Twice, so that what the first transaction kept is what the second takes.
    private async Task<string> FindAsync(NpgsqlDataSource source)
    {
        await FindOnceAsync(source);
        return await FindOnceAsync(source);
    }

    private async Task<string> FindOnceAsync(NpgsqlDataSource source)
    {
        var lines = new List<string>();
        foreach (var person in SlackScenario.Readers)
        {
            await using var session = await _database!.BeginAsync(TeamScenario.Named(person), source);
            var found = await session.ColumnAsync<string>(string.Join(
                " union all ", _sets.Select(set => $"select '{set.Replace("'", "", StringComparison.Ordinal)} ' || array(select unnest(app.{set}) order by 1)::text")));
            lines.AddRange(found.Select(line => $"{person} {line}"));
            await session.CommitAsync();
        }

        return string.Join('\n', lines);
    }

    [GeneratedRegex(@"assistant\.(\w+)")]
    private static partial Regex TableName();

    [GeneratedRegex(@"app\.(\w+)\(")]
    private static partial Regex FunctionName();
}
