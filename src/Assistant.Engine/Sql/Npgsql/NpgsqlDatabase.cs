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
    private readonly string _sessionStatement;

    /// <summary>Prepares the pool; the first connection is made when it is needed.</summary>
    public NpgsqlDatabase(NpgsqlDatabaseOptions options)
    {
        _source = CreateSource(options.ConnectionString);
        _sessionStatement = options.SessionStatement;
    }

    /// <summary>The pool, for statements outside of GraphQL operations.</summary>
    public NpgsqlDataSource Source => _source;

    /// <inheritdoc/>
    public async ValueTask<IBatchReader> ExecuteAsync(SqlBatch batch, CancellationToken cancellationToken)
    {
        NpgsqlConnection? connection = null;
        try
        {
            connection = await _source.OpenConnectionAsync(cancellationToken);
            var command = CreateCommand(connection, batch);
            var reader = await command.ExecuteReaderAsync(cancellationToken);
            var results = new NpgsqlBatchReader(connection, command, reader);
            connection = null;
            return await results.StartAsync(cancellationToken);
        }
        catch (Exception error) when (Translate(error) is { } translated)
        {
            throw translated;
        }
        finally
        {
            if (connection is not null)
            {
                await connection.DisposeAsync();
            }
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _source.DisposeAsync();

    /// <summary>What an error of the driver means to the engine; null for one that is unexpected.</summary>
    internal static Exception? Translate(Exception error) => error switch
    {
        PostgresException { SqlState: PostgresErrorCodes.QueryCanceled } => new StatementTimeoutException(error),
        PostgresException { SqlState: "57P01" or "57P02" or "57P03" or "53300" } => new DatabaseUnavailableException(error),
        PostgresException => null,
        NpgsqlException { InnerException: TimeoutException } timeout when timeout.Message.Contains("pool", StringComparison.Ordinal) =>
            new DatabaseUnavailableException(error),
        NpgsqlException { InnerException: TimeoutException } => new StatementTimeoutException(error),
        NpgsqlException or SocketException or EndOfStreamException => new DatabaseUnavailableException(error),
        _ => null,
    };

    private NpgsqlBatch CreateCommand(NpgsqlConnection connection, SqlBatch batch)
    {
        var command = new NpgsqlBatch(connection);
        command.BatchCommands.Add(new NpgsqlBatchCommand(Begin));
        command.BatchCommands.Add(new NpgsqlBatchCommand(_sessionStatement)
        {
            Parameters =
            {
                new NpgsqlParameter<string> { TypedValue = batch.ClaimsJson, NpgsqlDbType = NpgsqlDbType.Text },
                new NpgsqlParameter<string> { TypedValue = batch.MayBeAdmin ? "on" : "off", NpgsqlDbType = NpgsqlDbType.Text },
            },
        });
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
