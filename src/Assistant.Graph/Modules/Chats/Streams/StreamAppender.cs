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
/// more than one, and a single one waits for nobody.
/// </summary>
public sealed class StreamAppender : IAsyncDisposable
{
    private const int LargestGroup = 1000;
    private const int Attempts = 5;
    private const string Begin = "begin isolation level read committed";
    private const string Append = "select place, result, last_sequence from app.append_chunks($1, $2, $3, $4, $5, $6, $7)";
    private const string Commit = "commit";

    private readonly Channel<Pending> _pending = Channel.CreateUnbounded<Pending>(new UnboundedChannelOptions { SingleReader = true });
    private readonly NpgsqlDatabase _database;
    private readonly ITopicBroker _topics;
    private readonly TopicOrigin _origin;
    private readonly Task _work;

    /// <summary>Starts to wait for chunks.</summary>
    /// <param name="database">Where they are committed.</param>
    /// <param name="topics">Gets what is committed, for those who listen on this instance.</param>
    /// <param name="origin">This instance, which needn't hear of that once more.</param>
    public StreamAppender(NpgsqlDatabase database, ITopicBroker topics, TopicOrigin origin)
    {
        _database = database;
        _topics = topics;
        _origin = origin;
        _work = RunAsync();
    }

    /// <summary>Appends a chunk; it is committed when this returns. The same chunk again changes nothing.</summary>
    /// <param name="append">The chunk.</param>
    /// <param name="cancellationToken">Ends the waiting; the chunk may be appended all the same.</param>
    /// <exception cref="DatabaseUnavailableException">The database can't be reached; whether the chunk is there shows when it is sent again.</exception>
    public Task<StreamAppendResult> AppendAsync(StreamAppend append, CancellationToken cancellationToken)
    {
        var pending = new Pending(append, new TaskCompletionSource<StreamAppendResult>(TaskCreationOptions.RunContinuationsAsynchronously));
        return _pending.Writer.TryWrite(pending)
            ? pending.Done.Task.WaitAsync(cancellationToken)
            : throw new DatabaseUnavailableException(new ObjectDisposedException(nameof(StreamAppender)));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _pending.Writer.TryComplete();
        await _work;
    }

    private async Task RunAsync()
    {
        List<Pending> group = [];
        while (await _pending.Reader.WaitToReadAsync())
        {
            while (group.Count < LargestGroup && _pending.Reader.TryRead(out var next))
            {
                group.Add(next);
            }

            await CommitAsync(group);
            group.Clear();
        }
    }

    private async Task CommitAsync(List<Pending> group)
    {
        try
        {
            var results = await CommitPatientlyAsync(group);

            // Nobody is told before the commit.
            Tell(group, results);
            for (var i = 0; i < results.Length; i++)
            {
                group[i].Done.SetResult(results[i]);
            }
        }
        catch (Exception error)
        {
            foreach (var pending in group)
            {
                // It may have been committed all the same.
                _topics.Wake(TopicOf(pending.Append));
                pending.Done.TrySetException(error);
            }
        }
    }

    // A group may be sent twice, since a chunk that comes again changes nothing: where its connection was cut, and where it met somebody
    // who holds a stream and waits for another, such as who deletes the chat of both. That is no reason to refuse everybody's chunks.
    private async Task<StreamAppendResult[]> CommitPatientlyAsync(List<Pending> group)
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

    private async ValueTask<StreamAppendResult[]> CommitAsync(NpgsqlConnection connection, List<Pending> group)
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

    private void Tell(List<Pending> group, StreamAppendResult[] results)
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

    private NpgsqlBatchCommand CreateCommand(List<Pending> group) => new(Append)
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
        "NOT_FOUND" => StreamAppendOutcome.NotFound,
        "NOBODY" => StreamAppendOutcome.Nobody,
        _ => throw new InvalidOperationException($"An append came out as {result}."),
    };

    private sealed record Pending(StreamAppend Append, TaskCompletionSource<StreamAppendResult> Done);
}
