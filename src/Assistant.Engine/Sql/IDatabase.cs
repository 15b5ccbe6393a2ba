namespace Assistant.Engine.Sql;

/// <summary>A database that runs batches under a reader's claims.</summary>
public interface IDatabase
{
    /// <summary>
    /// Runs a batch in one round trip: it begins a read-only transaction with one snapshot, takes on the reader's claims,
    /// runs the statements and commits.
    /// </summary>
    /// <exception cref="DatabaseUnavailableException">The database can't be reached.</exception>
    ValueTask<IBatchReader> ExecuteAsync(SqlBatch batch, CancellationToken cancellationToken);

    /// <summary>Prepares a transaction that writes; it begins with its first batch.</summary>
    IWriteTransaction BeginWrite(WriteSession session);
}
