using Assistant.Engine.Execution.Caching;
using Assistant.Engine.Sql;

namespace Assistant.Engine.Execution.Readers;

/// <summary>
/// Remembers who callers are, so that a plan can start at the reader's key in the first round trip. The database says with
/// every batch who the reader really is; a memory that is wrong is corrected before a row is written.
/// </summary>
internal sealed class ReaderDirectory(IDatabase database, IReaderProvisioner? provisioner)
{
    private const int KeptReaders = 10_000;

    private readonly BoundedCache<(string Issuer, string Subject, bool MayBeAdmin), Reader> _readers = new(KeptReaders);

    /// <summary>Who the caller is; null for nobody.</summary>
    public async ValueTask<Reader?> FindAsync(AuthenticatedCaller caller, CancellationToken cancellationToken)
    {
        if (_readers.TryGet(KeyOf(caller), out var known))
        {
            return known;
        }

        var reader = await AskAsync(caller, cancellationToken);
        if (reader is null && provisioner is not null && await provisioner.ProvisionAsync(caller, cancellationToken))
        {
            reader = await AskAsync(caller, cancellationToken);
        }

        Correct(caller, reader);
        return reader;
    }

    /// <summary>Takes in what the database says.</summary>
    public void Correct(AuthenticatedCaller caller, Reader? reader)
    {
        if (reader is null)
        {
            _readers.Remove(KeyOf(caller));
        }
        else
        {
            _readers.Set(KeyOf(caller), reader);
        }
    }

    private async ValueTask<Reader?> AskAsync(AuthenticatedCaller caller, CancellationToken cancellationToken)
    {
        var batch = new SqlBatch { ClaimsJson = caller.ClaimsJson, MayBeAdmin = caller.MayBeAdmin, Statements = [], Values = [] };
        await using var results = await database.ExecuteAsync(batch, cancellationToken);
        var reader = Reader.Parse(results.Reader);
        await results.CompleteAsync(cancellationToken);
        return reader;
    }

    private static (string Issuer, string Subject, bool MayBeAdmin) KeyOf(AuthenticatedCaller caller) =>
        (caller.Issuer, caller.Subject, caller.MayBeAdmin);
}
