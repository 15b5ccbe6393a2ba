using System.Net.Sockets;
using Npgsql;
using NpgsqlTypes;

namespace Assistant.Engine.Sql.Npgsql;

/// <summary>Runs batches on PostgreSQL through a pool of connections.</summary>
public sealed class NpgsqlDatabase : IDatabase, IAsyncDisposable
{
    private const string Begin = "begin isolation level repeatable read read only";
    private const string Commit = "commit";

    private readonly NpgsqlDataSource _source;
    private readonly NpgsqlDatabaseOptions _options;

    /// <summary>Prepares the pool; the first connection is made when it is needed.</summary>
    public NpgsqlDatabase(NpgsqlDatabaseOptions options)
    {
        _source = CreateSource(options.ConnectionString);
        _options = options;
    }

    /// <summary>The pool, for statements outside of GraphQL operations.</summary>
    public NpgsqlDataSource Source => _source;

    /// <inheritdoc/>
    public async ValueTask<IBatchReader> ExecuteAsync(SqlBatch batch, CancellationToken cancellationToken)
    {
        var connection = await OpenAsync(cancellationToken);
        try
        {
            return await ExecuteAsync(connection, batch, cancellationToken);
        }
        catch (Exception error) when (IsCut(error))
        {
            // It was cut while it lay idle, as others will have been. Nothing is read yet, and a batch changes nothing.
            _source.Clear();
        }
        catch (Exception error) when (Translate(error) is { } translated)
        {
            throw translated;
        }

        connection = await OpenAsync(cancellationToken);
        try
        {
            return await ExecuteAsync(connection, batch, cancellationToken);
        }
        catch (Exception error) when (Translate(error) is { } translated)
        {
            throw translated;
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _source.DisposeAsync();

    /// <summary>What an error of the driver means to the engine; null for one that is unexpected.</summary>
    internal static Exception? Translate(Exception error) => error switch
    {
        PostgresException { SqlState: PostgresErrorCodes.QueryCanceled } => new StatementTimeoutException(error),
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

    private async ValueTask<NpgsqlConnection> OpenAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await _source.OpenConnectionAsync(cancellationToken);
        }
        catch (NpgsqlException error) when (error.InnerException is TimeoutException)
        {
            // No connection came free in time, or none could be made.
            throw new DatabaseUnavailableException(error);
        }
        catch (Exception error) when (Translate(error) is { } translated)
        {
            throw translated;
        }
    }

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
        command.BatchCommands.Add(new NpgsqlBatchCommand(Begin));
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

        command.BatchCommands.Add(new NpgsqlBatchCommand(Commit));
        return command;
    }

    private NpgsqlBatchCommand CreateSession(SqlBatch batch)
    {
        var session = new NpgsqlBatchCommand(batch.Known is null ? _options.SessionStatement : _options.KnownSessionStatement);
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

    private static NpgsqlDataSource CreateSource(string connectionString)
    {
        var given = new NpgsqlConnectionStringBuilder(connectionString);
        void Default(string key, object value)
        {
            if (!given.ShouldSerialize(key))
            {
                given[key] = value;
            }
        }

        // Few connections beat many on few cores; every state is local to a transaction, so nothing needs a reset.
        Default("Maximum Pool Size", 2 * Environment.ProcessorCount);
        Default("No Reset On Close", true);
        Default("Max Auto Prepare", 512);
        Default("Auto Prepare Min Usages", 2);
        Default("Read Buffer Size", 32 * 1024);
        Default("Timeout", 5);
        Default("Application Name", "assistant");
        var builder = new NpgsqlSlimDataSourceBuilder(given.ConnectionString);
        builder.EnableArrays();
        builder.EnableTransportSecurity();
        return builder.Build();
    }
}
