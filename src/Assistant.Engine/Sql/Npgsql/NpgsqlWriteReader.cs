using Npgsql;

namespace Assistant.Engine.Sql.Npgsql;

/// <summary>The results of one batch of a transaction that writes; the connection stays the transaction's.</summary>
internal sealed class NpgsqlWriteReader(NpgsqlBatch batch, NpgsqlDataReader reader) : IBatchReader
{
    private readonly NpgsqlRowReader _row = new(reader);

    // The result of the first command is open from the start, where no session's comes before it.
    private bool _isAtStart = true;

    /// <inheritdoc/>
    public string? Reader => null;

    /// <inheritdoc/>
    public IRowReader Row => _row;

    /// <summary>Says that the session's result comes before the first command's.</summary>
    public void SkipSession() => _isAtStart = false;

    /// <inheritdoc/>
    public async ValueTask<bool> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await reader.ReadAsync(cancellationToken);
        }
        catch (Exception error) when (WriteErrors.Translate(error) is { } translated)
        {
            throw translated;
        }
    }

    /// <inheritdoc/>
    public async ValueTask NextStatementAsync(CancellationToken cancellationToken)
    {
        if (_isAtStart)
        {
            _isAtStart = false;
            return;
        }

        try
        {
            if (!await reader.NextResultAsync(cancellationToken))
            {
                throw new InvalidOperationException("The batch has no further result.");
            }
        }
        catch (Exception error) when (WriteErrors.Translate(error) is { } translated)
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
        }
        catch (Exception error) when (WriteErrors.Translate(error) is { } translated)
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
            await reader.DisposeAsync();
        }
        catch (NpgsqlException)
        {
            // What failed was told where it was read.
        }

        await batch.DisposeAsync();
    }
}
