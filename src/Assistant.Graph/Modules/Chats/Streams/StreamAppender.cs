using System.Threading.Channels;
using Assistant.Engine.Sql;
using Assistant.Engine.Sql.Npgsql;
using Assistant.Engine.Sql.Topics;
using Assistant.Engine.Subscriptions;
using Npgsql;
using NpgsqlTypes;

namespace Assistant.Graph.Modules.Chats.Streams;

/// <summary>
/// Commits the chunks of all streams in groups: while one group is being committed, the next one gathers. So many writers cost little
/// more than one, and a single one waits for nobody. A chunk whose stream somebody else holds is tried again later, and holds up no other.
/// </summary>
public sealed class StreamAppender : IAsyncDisposable
{
    private const int LargestGroup = 1000;
    private const int Attempts = 5;
    private const string Begin = "begin isolation level read committed";
    private const string Append = "select place, result, last_sequence from app.append_chunks($1, $2, $3, $4, $5, $6, $7)";
    private const string Commit = "commit";

    private readonly Channel<PendingAppend> _pending = Channel.CreateUnbounded<PendingAppend>(new UnboundedChannelOptions { SingleReader = true });
    private readonly HeldAppends _held = new();
    private readonly NpgsqlDatabase _database;
    private readonly ITopicBroker _topics;
    private readonly TopicOrigin _origin;
    private readonly StreamAppenderOptions _options;
    private readonly Task _work;
    private int _waiting;
    private long _characters;

    /// <summary>Starts to wait for chunks.</summary>
    /// <param name="database">Where they are committed.</param>
    /// <param name="topics">Gets what is committed, for those who listen on this instance.</param>
    /// <param name="origin">This instance, which needn't hear of that once more.</param>
    /// <param name="options">Its bounds; null for the usual ones.</param>
    public StreamAppender(NpgsqlDatabase database, ITopicBroker topics, TopicOrigin origin, StreamAppenderOptions? options = null)
    {
        _database = database;
        _topics = topics;
        _origin = origin;
        _options = options ?? new StreamAppenderOptions();
        _work = RunAsync();
    }

    /// <summary>Appends a chunk; it is committed when this returns. The same chunk again changes nothing.</summary>
    /// <param name="append">The chunk.</param>
    /// <param name="cancellationToken">Ends the waiting; the chunk may be appended all the same.</param>
    /// <exception cref="DatabaseUnavailableException">
    /// The database can't be reached, or doesn't keep up with the chunks; whether the chunk is there shows when it is sent again.
    /// </exception>
    /// <exception cref="StatementTimeoutException">Somebody else has held the stream for too long.</exception>
    public Task<StreamAppendResult> AppendAsync(StreamAppend append, CancellationToken cancellationToken)
    {
        var pending = new PendingAppend(append);
        if (Interlocked.Increment(ref _waiting) > _options.MostWaiting
            | Interlocked.Add(ref _characters, append.Delta.Length) > _options.MostCharacters)
        {
            Release(append);
            throw new DatabaseUnavailableException(new InvalidOperationException("Too many chunks wait to be committed."));
        }

        if (!_pending.Writer.TryWrite(pending))
        {
            Release(append);
            throw Stopped();
        }

        return pending.Done.WaitAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _pending.Writer.TryComplete();
        await _work;
    }

    private static DatabaseUnavailableException Stopped() => new(new ObjectDisposedException(nameof(StreamAppender)));

    private async Task RunAsync()
    {
        List<PendingAppend> group = [];
        while (await WaitAsync())
        {
            _held.TakeDue(group);
            for (var i = 0; i < LargestGroup && _pending.Reader.TryRead(out var next); i++)
            {
                if (!_held.TryQueue(next))
                {
                    group.Add(next);
                }
            }

            if (group.Count > 0)
            {
                await CommitAsync(group);
                group.Clear();
            }
        }

        foreach (var held in _held.TakeAll())
        {
            Fail(held, Stopped());
        }
    }

    // Until there is something to commit; false where nothing more will come.
    private async ValueTask<bool> WaitAsync()
    {
        if (_held.NextPause is not { } pause)
        {
            return await _pending.Reader.WaitToReadAsync();
        }

        if (pause == TimeSpan.Zero)
        {
            return true;
        }

        using var due = new CancellationTokenSource(pause);
        try
        {
            return await _pending.Reader.WaitToReadAsync(due.Token);
        }
        catch (OperationCanceledException)
        {
            return true;
        }
    }

    private async Task CommitAsync(List<PendingAppend> group)
    {
        try
        {
            var results = await CommitPatientlyAsync(group);

            // Nobody is told before the commit.
            Tell(group, results);
            for (var i = 0; i < results.Length; i++)
            {
                Settle(group[i], results[i]);
            }
        }
        catch (Exception error)
        {
            foreach (var pending in group)
            {
                // It may have been committed all the same.
                _topics.Wake(TopicOf(pending.Append));
                Fail(pending, error);
            }
        }
    }

    private void Settle(PendingAppend pending, StreamAppendResult result)
    {
        if (result.Outcome != StreamAppendOutcome.Busy)
        {
            Release(pending.Append);
            pending.Succeed(result);
        }
        else if (pending.Age < _options.LongestWait)
        {
            _held.Add(pending);
        }
        else
        {
            Fail(pending, new StatementTimeoutException(new TimeoutException("Somebody else held the stream all the time.")));
        }
    }

    private void Fail(PendingAppend pending, Exception error)
    {
        Release(pending.Append);
        pending.Fail(error);
    }

    private void Release(StreamAppend append)
    {
        Interlocked.Decrement(ref _waiting);
        Interlocked.Add(ref _characters, -append.Delta.Length);
    }

    // A group may be sent twice, since a chunk that comes again changes nothing: where its connection was cut, and where PostgreSQL ended
    // it in a deadlock, though it waits for nobody's rows. That is no reason to refuse everybody's chunks.
    private async Task<StreamAppendResult[]> CommitPatientlyAsync(List<PendingAppend> group)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await _database.RunAsync((connection, _) => CommitAsync(connection, group), CancellationToken.None);
            }
            catch (PostgresException error) when (error.SqlState == PostgresErrorCodes.DeadlockDetected && attempt < Attempts)
            {
            }
        }
    }

    private async ValueTask<StreamAppendResult[]> CommitAsync(NpgsqlConnection connection, List<PendingAppend> group)
    {
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands = { new NpgsqlBatchCommand(Begin), CreateCommand(group), new NpgsqlBatchCommand(Commit) },
        };
        var results = new StreamAppendResult[group.Count];
        await using var reader = await batch.ExecuteReaderAsync(CancellationToken.None);
        while (await reader.ReadAsync(CancellationToken.None))
        {
            results[reader.GetInt64(0) - 1] = new StreamAppendResult(
                Parse(reader.GetString(1)), reader.IsDBNull(2) ? null : reader.GetInt64(2))
            {
                IsNew = reader.GetString(1) == "OK",
            };
        }

        // The commit's answer comes after the rows.
        while (await reader.NextResultAsync(CancellationToken.None))
        {
        }

        return results;
    }

    private void Tell(List<PendingAppend> group, StreamAppendResult[] results)
    {
        for (var i = 0; i < results.Length; i++)
        {
            var append = group[i].Append;
            if (results[i].IsNew)
            {
                _topics.Offer(TopicOf(append), [
                    new TopicEvent(append.Sequence, [append.Stream], TopicOperation.Insert, append.Delta) { ConfirmedFor = append.Person },
                ]);
            }
            else if (results[i].Outcome == StreamAppendOutcome.Appended)
            {
                // It may be this instance that committed it and was never answered, of which it hears no notification.
                _topics.Wake(TopicOf(append));
            }
        }
    }

    private static Topic TopicOf(StreamAppend append) => new(MessageStream.TopicKind, append.Stream);

    private NpgsqlBatchCommand CreateCommand(List<PendingAppend> group) => new(Append)
    {
        Parameters =
        {
            Array(NpgsqlDbType.Uuid, group.Select(pending => pending.Append.Person.Key)),
            Array(NpgsqlDbType.Text, group.Select(pending => pending.Append.Person.Issuer)),
            Array(NpgsqlDbType.Text, group.Select(pending => pending.Append.Person.Subject)),
            Array(NpgsqlDbType.Uuid, group.Select(pending => pending.Append.Stream)),
            Array(NpgsqlDbType.Bigint, group.Select(pending => pending.Append.Sequence)),
            Array(NpgsqlDbType.Text, group.Select(pending => pending.Append.Delta)),
            new NpgsqlParameter<string> { TypedValue = _origin.Name, NpgsqlDbType = NpgsqlDbType.Text },
        },
    };

    private static NpgsqlParameter Array<T>(NpgsqlDbType element, IEnumerable<T> values) =>
        new NpgsqlParameter<T[]> { TypedValue = [.. values], NpgsqlDbType = NpgsqlDbType.Array | element };

    private static StreamAppendOutcome Parse(string result) => result switch
    {
        "OK" or "REPEATED" => StreamAppendOutcome.Appended,
        "CONFLICT" => StreamAppendOutcome.Conflict,
        "GAP" => StreamAppendOutcome.Gap,
        "ENDED" => StreamAppendOutcome.Ended,
        "TOO_LONG" => StreamAppendOutcome.TooLong,
        "BUSY" => StreamAppendOutcome.Busy,
        "NOT_FOUND" => StreamAppendOutcome.NotFound,
        "NOBODY" => StreamAppendOutcome.Nobody,
        _ => throw new InvalidOperationException($"An append came out as {result}."),
    };
}
