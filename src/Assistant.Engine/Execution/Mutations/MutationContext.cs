using Assistant.Engine.Relational;
using Assistant.Engine.Sql;

namespace Assistant.Engine.Execution.Mutations;

/// <summary>What a mutation works with. Its transaction begins with the first query, or with what the result sends.</summary>
public sealed class MutationContext
{
    private readonly IWriteTransaction _transaction;
    private readonly List<WriteCommand> _sent = [];

    internal MutationContext(MutationInput input, KnownReader known, ReaderKind readerKind, IServiceProvider services, IWriteTransaction transaction)
    {
        Input = input;
        Known = known;
        ReaderKind = readerKind;
        Services = services;
        _transaction = transaction;
    }

    /// <summary>The input.</summary>
    public MutationInput Input { get; }

    /// <summary>The person who asks, and the token. The database confirms it with the transaction.</summary>
    public KnownReader Known { get; }

    /// <summary>The kind of person.</summary>
    public ReaderKind ReaderKind { get; }

    /// <summary>The request's services.</summary>
    public IServiceProvider Services { get; }

    /// <summary>What was sent so far, for the plan's report.</summary>
    internal IReadOnlyList<WriteCommand> Sent => _sent;

    /// <summary>Runs a command in the mutation's transaction and reads its rows; one round trip.</summary>
    /// <param name="command">The command.</param>
    /// <param name="read">Reads one row.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async ValueTask<IReadOnlyList<T>> QueryAsync<T>(WriteCommand command, Func<IRowReader, T> read, CancellationToken cancellationToken)
    {
        _sent.Add(command);
        await using var results = await _transaction.ExecuteAsync([command], commits: false, cancellationToken);
        await results.NextStatementAsync(cancellationToken);
        List<T> rows = [];
        while (await results.ReadAsync(cancellationToken))
        {
            rows.Add(read(results.Row));
        }

        await results.CompleteAsync(cancellationToken);
        return rows;
    }
}
