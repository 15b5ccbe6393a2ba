using Npgsql;

namespace Assistant.Engine.Sql.Npgsql;

/// <summary>The results of a batch, as the driver delivers them.</summary>
internal sealed class NpgsqlBatchReader(NpgsqlConnection connection, NpgsqlBatch command, NpgsqlDataReader reader) : IBatchReader
{
    private const string RepeatableRead = "repeatable read";

    private readonly NpgsqlRowReader _row = new(reader);
    private bool _isComplete;

    /// <inheritdoc/>
    public string? Reader { get; private set; }

    /// <inheritdoc/>
    public IRowReader Row => _row;

    /// <summary>Reads who the reader is: the result of the session statement, which comes first.</summary>
    public async ValueTask<NpgsqlBatchReader> StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            await ReadAsync(cancellationToken);
            if (reader.GetString(0) != RepeatableRead)
            {
                throw new SnapshotException();
            }

            var last = reader.FieldCount - 1;
            Reader = reader.IsDBNull(last) ? null : reader.GetString(last);
            return this;
        }
        catch
        {
            await DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask<bool> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await reader.ReadAsync(cancellationToken);
        }
        catch (Exception error) when (NpgsqlDatabase.Translate(error) is { } translated)
        {
            throw translated;
        }
    }

    /// <inheritdoc/>
    public async ValueTask NextStatementAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (!await reader.NextResultAsync(cancellationToken))
            {
                throw new InvalidOperationException("The batch has no further result.");
            }
        }
        catch (Exception error) when (NpgsqlDatabase.Translate(error) is { } translated)
        {
            throw translated;
        }
    }

    /// <inheritdoc/>
    public async ValueTask CompleteAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (await reader.NextResultAsync(cancellationToken))
            {
            }

            _isComplete = true;
        }
        catch (Exception error) when (NpgsqlDatabase.Translate(error) is { } translated)
        {
            throw translated;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _row.Dispose();
        try
        {
            if (!_isComplete)
            {
                // What is left unread is of no use to anybody: end it rather than read it. The driver waits for that.
                await Task.Run(command.Cancel);
            }

            await reader.DisposeAsync();
        }
        catch (NpgsqlException)
        {
            // The statement was ended, or the database is gone; the connection is given back either way.
        }

        await command.DisposeAsync();
        try
        {
            await connection.DisposeAsync();
        }
        catch (NpgsqlException)
        {
            // It was cut before its transaction could be rolled back, so the pool has forgotten it.
        }
    }
}
