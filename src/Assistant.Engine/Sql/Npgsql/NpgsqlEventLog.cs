using Assistant.Engine.Sql.Topics;
using Npgsql;
using NpgsqlTypes;

namespace Assistant.Engine.Sql.Npgsql;

/// <summary>The events in PostgreSQL, read as the serving login over the connections of its pool.</summary>
/// <param name="database">The pool.</param>
/// <param name="options">The statements.</param>
public sealed class NpgsqlEventLog(NpgsqlDatabase database, NpgsqlEventLogOptions options) : IEventLog
{
    private const string Begin = "begin isolation level read committed";
    private const string Commit = "commit";

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<TopicState>> FindStatesAsync(IReadOnlyList<Topic> topics, CancellationToken cancellationToken) =>
        topics.Count == 0 ? [] : await database.RunAsync(
            async (connection, token) =>
            {
                var mark = new NpgsqlBatchCommand(options.MarkStatement);
                AddTopics(mark.Parameters, topics, static topic => topic);
                mark.Parameters.Add(new NpgsqlParameter<string> { TypedValue = options.Origin.Name, NpgsqlDbType = NpgsqlDbType.Text });
                var state = new NpgsqlBatchCommand(options.StateStatement);
                AddTopics(state.Parameters, topics, static topic => topic);

                // The marks are for others to see before it's asked who looked too early, and the positions are those after that.
                await using var batch = new NpgsqlBatch(connection) { BatchCommands = { new(Begin), mark, new(Commit), new(Begin), state, new(Commit) } };
                await using var reader = await batch.ExecuteReaderAsync(token);
                await reader.NextResultAsync(token);
                var states = new TopicState[topics.Count];
                while (await reader.ReadAsync(token))
                {
                    states[reader.GetInt32(0) - 1] = new TopicState(reader.GetInt64(1), reader.GetInt64(2), reader.GetBoolean(3));
                }

                return states;
            },
            cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<IReadOnlyList<TopicEvent>>> ReadAsync(
        IReadOnlyList<TopicPosition> after, int most, CancellationToken cancellationToken) =>
        after.Count == 0 ? [] : await database.RunAsync(
            async (connection, token) =>
            {
                await using var command = new NpgsqlCommand(options.ReadStatement, connection);
                AddTopics(command.Parameters, after, static position => position.Topic);
                command.Parameters.Add(Array(NpgsqlDbType.Bigint, after, static position => position.Position));
                command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = most, NpgsqlDbType = NpgsqlDbType.Integer });
                await using var reader = await command.ExecuteReaderAsync(token);
                var pages = new IReadOnlyList<TopicEvent>[after.Count];
                System.Array.Fill(pages, []);
                while (await reader.ReadAsync(token))
                {
                    var place = reader.GetInt32(0) - 1;
                    if (pages[place] is not List<TopicEvent> page)
                    {
                        pages[place] = page = [];
                    }

                    page.Add(new TopicEvent(
                        reader.GetInt64(1),
                        await reader.GetFieldValueAsync<Guid[]>(2, token),
                        ParseOperation(reader.GetString(3)),
                        reader.IsDBNull(4) ? null : reader.GetString(4)));
                }

                return pages;
            },
            cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<long> PruneAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        var deleted = 0L;
        while (true)
        {
            var some = await database.RunAsync(
                async (connection, token) =>
                {
                    await using var command = new NpgsqlCommand(options.PruneStatement, connection);
                    command.Parameters.Add(new NpgsqlParameter<DateTime>
                    {
                        TypedValue = before.UtcDateTime,
                        NpgsqlDbType = NpgsqlDbType.TimestampTz,
                    });
                    return (long)(await command.ExecuteScalarAsync(token))!;
                },
                cancellationToken);
            if (some == 0)
            {
                return deleted;
            }

            deleted += some;
        }
    }

    private static void AddTopics<T>(NpgsqlParameterCollection parameters, IReadOnlyList<T> items, Func<T, Topic> topicOf)
    {
        parameters.Add(Array(NpgsqlDbType.Text, items, item => topicOf(item).Kind));
        parameters.Add(Array(NpgsqlDbType.Uuid, items, item => topicOf(item).Key));
    }

    private static NpgsqlParameter<TValue[]> Array<TItem, TValue>(NpgsqlDbType type, IReadOnlyList<TItem> items, Func<TItem, TValue> valueOf)
    {
        var values = new TValue[items.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = valueOf(items[i]);
        }

        return new NpgsqlParameter<TValue[]> { TypedValue = values, NpgsqlDbType = NpgsqlDbType.Array | type };
    }

    private static TopicOperation ParseOperation(string text) => text switch
    {
        "insert" => TopicOperation.Insert,
        "update" => TopicOperation.Update,
        "delete" => TopicOperation.Delete,
        _ => throw new FormatException($"'{text}' is no operation of an event."),
    };
}
