using Assistant.Engine.Sql;

namespace Assistant.Engine.Tests.Transports.Streams;

/// <summary>A database in memory that holds nothing but people: whoever has a token is one.</summary>
internal sealed class PeopleDatabase : IDatabase
{
    public ValueTask<IBatchReader> ExecuteAsync(SqlBatch batch, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IBatchReader>(new Person());

    public IWriteTransaction BeginWrite(WriteSession session) => new NoWriting();

    private sealed class NoWriting : IWriteTransaction
    {
        public ValueTask<IBatchReader> ExecuteAsync(IReadOnlyList<WriteCommand> items, bool commits, CancellationToken cancellationToken) =>
            throw new NotSupportedException("There is nothing to write to.");

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }

    private sealed class Person : IBatchReader
    {
        public string Reader => "0198c2f1-0000-7000-8000-000000000001";

        public IRowReader Row => throw new InvalidOperationException("There are no rows.");

        public ValueTask<bool> ReadAsync(CancellationToken cancellationToken) => ValueTask.FromResult(false);

        public ValueTask NextStatementAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

        public ValueTask CompleteAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
