namespace Assistant.Engine.Sql;

/// <summary>The results of a batch, one after the other. Disposing it gives the connection back.</summary>
public interface IBatchReader : IAsyncDisposable
{
    /// <summary>
    /// Who the database says the reader is: the key, and <c>:admin</c> after it for an administrator; null for nobody.
    /// </summary>
    string? Reader { get; }

    /// <summary>The current row.</summary>
    IRowReader Row { get; }

    /// <summary>Goes to the next row of the current statement's result.</summary>
    ValueTask<bool> ReadAsync(CancellationToken cancellationToken);

    /// <summary>Goes to the next statement's result.</summary>
    ValueTask NextStatementAsync(CancellationToken cancellationToken);

    /// <summary>Reads to the end, so that the transaction is committed and errors of the last statement are seen.</summary>
    ValueTask CompleteAsync(CancellationToken cancellationToken);
}
