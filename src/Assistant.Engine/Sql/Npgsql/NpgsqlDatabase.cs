using System.Net.Sockets;
using Npgsql;
using NpgsqlTypes;

namespace Assistant.Engine.Sql.Npgsql;

/// <summary>Runs batches on PostgreSQL through a pool of connections, and changes through another, so that neither waits for the other.</summary>
public sealed class NpgsqlDatabase : IDatabase, IAsyncDisposable
{
    private const string Begin = "begin isolation level repeatable read read only";
    private const string Commit = "commit";

    // A connection that was cut is replaced, perhaps by one that another request hasn't found to be cut yet, and then a pooler may
    // keep the new one from its isolation.
    private const int Attempts = 4;

    private readonly ConnectionPool _pool;
    private readonly ConnectionPool _writes;
    private readonly NpgsqlDatabaseOptions _options;

    /// <summary>Prepares the pools; the first connection is made when it is needed.</summary>
    public NpgsqlDatabase(NpgsqlDatabaseOptions options)
    {
        _pool = new ConnectionPool(options.ConnectionString, ConnectionPurpose.Reading);
        _writes = new ConnectionPool(options.ConnectionString, ConnectionPurpose.Writing);
        _options = options;
    }

    /// <summary>
    /// Opens a connection for statements outside of GraphQL operations; dispose it to give it back. Its transactions are REPEATABLE
    /// READ where they name no isolation.
    /// </summary>
    /// <exception cref="DatabaseUnavailableException">The database can't be reached, or no connection came free in time.</exception>
    public ValueTask<NpgsqlConnection> OpenAsync(CancellationToken cancellationToken) => _pool.OpenAsync(cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<IBatchReader> ExecuteAsync(SqlBatch batch, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var connection = await _pool.OpenAsync(cancellationToken);
            try
            {
                return await ExecuteAsync(connection, batch, cancellationToken);
            }
            catch (SnapshotException) when (attempt < Attempts)
            {
                _pool.MustBegin = true;
            }
            catch (Exception error) when (attempt < Attempts && IsCut(error))
            {
                // It was cut while it lay idle, as others will have been. Nothing is read yet, and a batch changes nothing.
                _pool.Clear();
            }
            catch (Exception error) when (Translate(error) is { } translated)
            {
                throw translated;
            }
        }
    }

    /// <inheritdoc/>
    public IWriteTransaction BeginWrite(WriteSession session) =>
        new NpgsqlWriteTransaction(_writes, _options.WriteSessionStatement, session);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _pool.DisposeAsync();
        await _writes.DisposeAsync();
    }

    /// <summary>Runs statements of the serving login that may run twice: again on another connection where one was cut.</summary>
    /// <param name="run">Runs them to their end on a connection, which it leaves open.</param>
    /// <param name="cancellationToken">Stops waiting for a connection.</param>
    /// <exception cref="DatabaseUnavailableException">The database can't be reached.</exception>
    public async ValueTask<TResult> RunAsync<TResult>(
        Func<NpgsqlConnection, CancellationToken, ValueTask<TResult>> run, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await using var connection = await _pool.OpenAsync(cancellationToken);
                return await run(connection, cancellationToken);
            }
            catch (PostgresException error) when (attempt < Attempts && error.SqlState == PostgresErrorCodes.DeadlockDetected)
            {
                // The others in the circle have gone on.
            }
            catch (Exception error) when (attempt < Attempts && IsCut(error))
            {
                _pool.Clear();
            }
            catch (Exception error) when (Translate(error) is { } translated)
            {
                throw translated;
            }
        }
    }

    /// <summary>What an error of the driver means to the engine; null for one that is unexpected.</summary>
    public static Exception? Translate(Exception error) => error switch
    {
        PostgresException { SqlState: PostgresErrorCodes.QueryCanceled or PostgresErrorCodes.LockNotAvailable } => new StatementTimeoutException(error),
        PostgresException { SqlState: PostgresErrorCodes.NumericValueOutOfRange } => new NumberOutOfRangeException(error),
        PostgresException { SqlState: ['5', '4', ..] } => new StatementTooComplexException(error),
        PostgresException server when IsUnavailable(server.SqlState) => new DatabaseUnavailableException(error),
        PostgresException => null,
        NpgsqlException { InnerException: TimeoutException } => new StatementTimeoutException(error),
        NpgsqlException or SocketException or EndOfStreamException => new DatabaseUnavailableException(error),
        _ => null,
    };

    private static bool IsCut(Exception error) => error switch
    {
        DatabaseUnavailableException { InnerException: { } inner } => IsCut(inner),
        PostgresException server => server.SqlState is "57P01" or "57P02" or "57P05",
        NpgsqlException { InnerException: not TimeoutException } or SocketException or EndOfStreamException => true,
        _ => false,
    };

    // The connection goes to the results, or back to the pool.
    private async ValueTask<IBatchReader> ExecuteAsync(NpgsqlConnection connection, SqlBatch batch, CancellationToken cancellationToken)
    {
        NpgsqlBatchReader results;
        try
        {
            var command = CreateCommand(connection, batch);
            results = new NpgsqlBatchReader(connection, command, await command.ExecuteReaderAsync(cancellationToken));
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }

        return await results.StartAsync(cancellationToken);
    }

    // Connection exceptions, insufficient resources, the operator's intervention, errors of the system.
    private static bool IsUnavailable(string sqlState) => sqlState[..2] is "08" or "53" or "57" or "58";

    private NpgsqlBatch CreateCommand(NpgsqlConnection connection, SqlBatch batch)
    {
        var command = new NpgsqlBatch(connection);
        var mustBegin = _pool.MustBegin;
        if (mustBegin)
        {
            command.BatchCommands.Add(new NpgsqlBatchCommand(Begin));
        }

        command.BatchCommands.Add(CreateSession(batch));
        for (var i = 0; i < batch.Statements.Count; i++)
        {
            var statement = batch.Statements[i];
            var batchCommand = new NpgsqlBatchCommand(statement.Text);
            for (var p = 0; p < statement.Parameters.Count; p++)
            {
                batchCommand.Parameters.Add(NpgsqlParameters.Create(statement.Parameters[p], batch.Values[i][p]));
            }

            command.BatchCommands.Add(batchCommand);
        }

        if (mustBegin)
        {
            command.BatchCommands.Add(new NpgsqlBatchCommand(Commit));
        }

        return command;
    }

    private NpgsqlBatchCommand CreateSession(SqlBatch batch)
    {
        var session = new NpgsqlBatchCommand(
            batch.Known is null ? _options.SessionStatement
            : batch.UsesGenericPlans ? _options.GenericPlanSessionStatement
            : _options.KnownSessionStatement);
        session.Parameters.Add(Text(batch.ClaimsJson));
        session.Parameters.Add(Text(batch.MayBeAdmin ? "on" : "off"));
        if (batch.Known is { } known)
        {
            session.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = known.Key, NpgsqlDbType = NpgsqlDbType.Uuid });
            session.Parameters.Add(Text(known.Issuer));
            session.Parameters.Add(Text(known.Subject));
        }

        return session;
    }

    private static NpgsqlParameter<string> Text(string value) => new() { TypedValue = value, NpgsqlDbType = NpgsqlDbType.Text };
}
