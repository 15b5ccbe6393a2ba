using Assistant.Engine.Relational.Conventions;
using Assistant.Engine.Sql;
using Assistant.Graph.Hosting;
using Assistant.Graph.Tests.Execution;
using Assistant.Testing;
using Npgsql;

namespace Assistant.Graph.Tests.Statements;

/// <summary>An operation is one transaction that only reads and has one snapshot, whatever stands between the server and PostgreSQL.</summary>
public sealed class SnapshotTests(GraphFixture graph) : IClassFixture<GraphFixture>
{
    private const string Query = "{ before: chats { totalCount } documents { totalCount } after: chats { totalCount } }";

    /// <summary>What the connection begins with, and whether the server has to say what it needs with each batch.</summary>
    public static TheoryData<string?, bool> Connections => new()
    {
        { null, false },
        { "-c default_transaction_isolation=read\\ committed", true },
        { "-c default_transaction_isolation=serializable", true },
    };

    [Theory]
    [MemberData(nameof(Connections))]
    public async Task What_is_committed_meanwhile_is_in_no_part_of_the_answer(string? options, bool begins)
    {
        await using var connections = GraphRuntime.CreateDatabase(ConnectionString(options));
        var executor = graph.CreateExecutor(new PagingOptions(), database: connections);
        var first = (await graph.SendAsync(People.Owner, Query, executor: executor)).GetProperty("data");
        var count = first.GetProperty("before").GetProperty("totalCount").GetInt32();
        await using var blocker = await graph.Database.Owner.OpenConnectionAsync();
        await ExecuteAsync(blocker, "begin; lock table assistant.documents in access exclusive mode");

        using var trips = new RoundTrips(graph.Database.Name);
        var asked = graph.SendAsync(People.Owner, Query, executor: executor);
        await UntilBlockedAsync();
        await ExecuteAsync(blocker, $"insert into assistant.chats (user_id, title) values ('{People.OwnerId}', 'Meanwhile'); commit");

        var answer = (await asked).GetProperty("data");
        answer.GetProperty("before").GetProperty("totalCount").GetInt32().ShouldBe(count);
        answer.GetProperty("after").GetProperty("totalCount").GetInt32().ShouldBe(count);
        trips.Sent.Count(sent => sent.Contains("begin isolation level repeatable read read only", StringComparison.Ordinal)).ShouldBe(begins ? 1 : 0);
        var later = (await graph.SendAsync(People.Owner, Query, executor: executor)).GetProperty("data");
        later.GetProperty("after").GetProperty("totalCount").GetInt32().ShouldBe(count + 1);
    }

    [Theory]
    [MemberData(nameof(Connections))]
    public async Task Nothing_is_written(string? options, bool begins)
    {
        await using var connections = GraphRuntime.CreateDatabase(ConnectionString(options));
        await graph.SendAsync(People.Owner, Query, executor: graph.CreateExecutor(new PagingOptions(), database: connections));
        var batch = new SqlBatch
        {
            ClaimsJson = Persona.User(People.OwnerId).ClaimsJson,
            MayBeAdmin = false,
            Statements = [new SqlStatement("update assistant.chats set title = 'Written'", [], null!)],
            Values = [[]],
        };
        var error = await Should.ThrowAsync<PostgresException>(async () =>
        {
            await using var results = await connections.ExecuteAsync(batch, CancellationToken.None);
            await results.CompleteAsync(CancellationToken.None);
        });
        error.SqlState.ShouldBe(PostgresErrorCodes.ReadOnlySqlTransaction, $"begins: {begins}");
    }

    private string ConnectionString(string? options)
    {
        var settings = new NpgsqlConnectionStringBuilder(graph.Database.ServingConnectionString);
        if (options is not null)
        {
            settings.Options = options;
        }

        return settings.ConnectionString;
    }

    private async Task UntilBlockedAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!await graph.Database.ScalarAsync<bool>("select exists (select from pg_locks where relation = 'assistant.documents'::regclass and not granted)"))
        {
            await Task.Delay(20, patience.Token);
        }
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
