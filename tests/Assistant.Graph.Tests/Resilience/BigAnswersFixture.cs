using Assistant.Engine.Execution;
using Assistant.Engine.Relational.Conventions;
using Assistant.Testing;
using Npgsql;

namespace Assistant.Graph.Tests.Resilience;

/// <summary>Tests of memory run alone, so that nobody else's is measured.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class BigAnswers : ICollectionFixture<BigAnswersFixture>
{
    public const string Name = "big answers";
}

/// <summary>
/// The real server with its paging limit lifted, and two people with 100,000 messages each: one has them in one chat, the
/// other in a hundred. Every content starts with its message's number.
/// </summary>
public sealed class BigAnswersFixture : IAsyncLifetime
{
    internal const int Messages = 100_000;

    internal static readonly Guid Talker = Guid.Parse("00000000-0000-7000-8000-000000000001");
    internal static readonly Guid Chatter = Guid.Parse("00000000-0000-7000-8000-000000000002");
    internal static readonly Guid BigChat = Guid.Parse("10000000-0000-7000-8000-000000000000");

    private TestDatabase? _database;
    private NpgsqlDataSource? _superuser;
    private ServerUnderTest? _server;

    internal TestDatabase Database => _database!;

    internal ServerUnderTest Server => _server!;

    internal static RequestExecutorOptions Options { get; } = new()
    {
        Paging = new PagingOptions { MaxPageSize = Messages, MaxItems = long.MaxValue },
        Cost = new CostOptions { EnforceCostLimits = false },
        Spool = new ResponseSpoolOptions { MinBytesPerSecond = 64 * 1024, StallGrace = TimeSpan.FromSeconds(5) },
    };

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _superuser = NpgsqlDataSource.Create(_database.SuperuserConnectionString);
        await using var fill = _superuser.CreateCommand(
            $"""
            set session_replication_role to replica;
            insert into assistant.users (id, email) values ('{Talker}', 'talker@example.com'), ('{Chatter}', 'chatter@example.com');
            insert into assistant.chats (id, user_id, title, created_at)
            select '{BigChat}'::uuid, '{Talker}'::uuid, 'one', timestamptz '2026-01-01 00:00Z'
            union all
            select ('10000000-0000-7000-8000-' || lpad(c::text, 12, '0'))::uuid, '{Chatter}', 'many', timestamptz '2026-01-01 00:00Z' + c * interval '1 day'
            from generate_series(1, 100) as c;
            insert into assistant.messages (chat_id, user_id, role, content, created_at)
            select '{BigChat}'::uuid, '{Talker}'::uuid, 'user', n || ' ' || repeat('"x" ', 50), timestamptz '2026-01-01 00:00Z' + n * interval '1 second'
            from generate_series(0, {Messages - 1}) as n
            union all
            select ('10000000-0000-7000-8000-' || lpad((n / 1000 + 1)::text, 12, '0'))::uuid, '{Chatter}', 'user', n || ' ' || repeat('"x" ', 50), timestamptz '2026-01-01 00:00Z' + n * interval '1 second'
            from generate_series(0, {Messages - 1}) as n;
            analyze assistant.chats, assistant.messages;
            """);
        fill.CommandTimeout = 0;
        await fill.ExecuteNonQueryAsync();
        _server = await ServerUnderTest.StartAsync(_database.ServingConnectionString, execution: Options);
    }

    public async Task DisposeAsync()
    {
        await _server!.DisposeAsync();
        await _superuser!.DisposeAsync();
        await _database!.DisposeAsync();
    }

    /// <summary>The keys of the servers' connections that aren't idle, or only of those that wait for a lock.</summary>
    internal async Task<int[]> BusyConnectionsAsync(bool locked = false)
    {
        // Only a superuser sees what others' connections do.
        await using var command = _superuser!.CreateCommand(
            $"""
            select coalesce(array_agg(pid), array[]::int[]) from pg_stat_activity
            where datname = current_database() and application_name = 'assistant' and state <> 'idle'
                {(locked ? "and wait_event_type = 'Lock'" : "")}
            """);
        return (int[])(await command.ExecuteScalarAsync())!;
    }
}
