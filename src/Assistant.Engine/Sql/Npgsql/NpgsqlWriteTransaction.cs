using Npgsql;

namespace Assistant.Engine.Sql.Npgsql;

/// <summary>A transaction that writes, on one connection.</summary>
internal sealed class NpgsqlWriteTransaction(ConnectionPool pool, string sessionStatement, WriteSession session) : IWriteTransaction
{
    private const string Begin = "begin isolation level read committed";
    private const string Commit = "commit";

    private NpgsqlConnection? _connection;

    /// <inheritdoc/>
    public async ValueTask<IBatchReader> ExecuteAsync(IReadOnlyList<WriteCommand> items, bool commits, CancellationToken cancellationToken)
    {
        var begins = _connection is null;
        _connection ??= await pool.OpenAsync(cancellationToken);
        try
        {
            return await ExecuteAsync(_connection, items, begins, commits, cancellationToken);
        }
        catch (IsolationException)
        {
            pool.MustBegin = true;
            return await ExecuteAsync(_connection, items, begins, commits, cancellationToken);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_connection is not { } connection)
        {
            return;
        }

        _connection = null;
        try
        {
            // The driver rolls back what is still open.
            await connection.DisposeAsync();
        }
        catch (NpgsqlException)
        {
            // It was cut, which rolls back too, and the pool has forgotten it.
        }
    }

    private async ValueTask<IBatchReader> ExecuteAsync(
        NpgsqlConnection connection, IReadOnlyList<WriteCommand> items, bool begins, bool commits, CancellationToken cancellationToken)
    {
        // A batch is a transaction of its own, without a word.
        var isAll = begins && commits && !pool.MustBegin;
        var batch = new NpgsqlBatch(connection);
        if (begins && !isAll)
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand(Begin));
        }

        if (begins)
        {
            batch.BatchCommands.Add(CreateSession());
        }

        foreach (var item in items)
        {
            batch.BatchCommands.Add(Create(item));
        }

        if (commits && !isAll)
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand(Commit));
        }

        NpgsqlDataReader reader;
        try
        {
            reader = await batch.ExecuteReaderAsync(cancellationToken);
        }
        catch (Exception error)
        {
            await batch.DisposeAsync();
            var meaning = WriteErrors.Translate(error);
            if (meaning is DatabaseUnavailableException)
            {
                // Others that lie idle will have been cut as well.
                pool.Clear();
            }

            throw meaning ?? error;
        }

        var results = new NpgsqlWriteReader(batch, reader);
        if (begins)
        {
            results.SkipSession();
        }

        return results;
    }

    private NpgsqlBatchCommand CreateSession()
    {
        var command = new NpgsqlBatchCommand(sessionStatement);
        command.Parameters.Add(NpgsqlParameters.Create(WriteParameter.Text(session.ClaimsJson)));
        command.Parameters.Add(NpgsqlParameters.Create(WriteParameter.Text(session.MayBeAdmin ? "on" : "off")));
        command.Parameters.Add(NpgsqlParameters.Create(WriteParameter.Uuid(session.Known.Key)));
        command.Parameters.Add(NpgsqlParameters.Create(WriteParameter.Text(session.Known.Issuer)));
        command.Parameters.Add(NpgsqlParameters.Create(WriteParameter.Text(session.Known.Subject)));
        command.Parameters.Add(NpgsqlParameters.Create(WriteParameter.Text(session.Reader)));
        return command;
    }

    private static NpgsqlBatchCommand Create(WriteCommand item)
    {
        var command = new NpgsqlBatchCommand(item.Text);
        foreach (var parameter in item.Parameters)
        {
            command.Parameters.Add(NpgsqlParameters.Create(parameter));
        }

        return command;
    }
}
