namespace Assistant.Engine.Sql;

/// <summary>
/// A transaction that writes under a reader's claims, in READ COMMITTED. It begins with the first batch. Disposing it gives the
/// connection back, and rolls back what isn't committed.
/// </summary>
public interface IWriteTransaction : IAsyncDisposable
{
    /// <summary>
    /// Sends commands and statements in one round trip, and reads their results one after the other; the last batch commits. A batch must
    /// be read to its end before the next one.
    /// </summary>
    /// <param name="items">The texts with their values, in order.</param>
    /// <param name="commits">Whether the transaction is committed after them.</param>
    /// <param name="cancellationToken">Ends the statements.</param>
    /// <exception cref="ReaderChangedException">The token stands for somebody else by now; nothing is done.</exception>
    /// <exception cref="ConstraintViolationException">The database refuses a row. Reading the results may throw it too.</exception>
    /// <exception cref="WriteConflictException">Another transaction came in between; nothing is done, and trying again may help.</exception>
    /// <exception cref="DatabaseUnavailableException">The database can't be reached.</exception>
    ValueTask<IBatchReader> ExecuteAsync(IReadOnlyList<WriteCommand> items, bool commits, CancellationToken cancellationToken);
}
