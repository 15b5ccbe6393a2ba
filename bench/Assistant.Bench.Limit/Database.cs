using Npgsql;

namespace Assistant.Bench.Limit;

/// <summary>The pool of connections and the statements that go around every answer.</summary>
public sealed class Database : IAsyncDisposable
{
    private const string Begin = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";

    private const string Claims =
        """
        SELECT set_config('role', 'assistant_api', true), set_config('request.jwt.claims', $1, true),
          set_config('assistant.admin', 'off', true), app.reader()
        """;

    private const string Commit = "COMMIT";

    private readonly NpgsqlDataSource _source;

    /// <summary>Opens nothing yet: connections come with the first requests.</summary>
    public Database(LimitSettings settings)
    {
        var connection = new NpgsqlConnectionStringBuilder(settings.ConnectionString)
        {
            MaxPoolSize = settings.PoolSize,
            MinPoolSize = settings.PoolSize,
            MaxAutoPrepare = 50,
            AutoPrepareMinUsages = 1,
            NoResetOnClose = true,
            ReadBufferSize = 32 * 1024,
        };
        _source = new NpgsqlSlimDataSourceBuilder(connection.ConnectionString).Build();
    }

    /// <summary>A connection of the pool; waits for one when all are in use.</summary>
    public ValueTask<NpgsqlConnection> OpenAsync(CancellationToken cancellation) => _source.OpenConnectionAsync(cancellation);

    /// <summary>One round trip: begin, the caller's claims, the statements that <paramref name="fill"/> adds, commit.</summary>
    public static NpgsqlBatch CreateBatch(NpgsqlConnection connection, Person person, Action<NpgsqlBatchCommandCollection> fill)
    {
        var batch = new NpgsqlBatch(connection);
        var commands = batch.BatchCommands;
        commands.Add(new NpgsqlBatchCommand(Begin));
        commands.Add(new NpgsqlBatchCommand(Claims) { Parameters = { new NpgsqlParameter<string> { TypedValue = person.Claims } } });
        fill(commands);
        commands.Add(new NpgsqlBatchCommand(Commit));
        return batch;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _source.DisposeAsync();
}
