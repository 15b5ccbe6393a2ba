using Npgsql;
using NpgsqlTypes;

namespace Assistant.Bench.Limit.Answers;

/// <summary>Q4: my 50 latest messages of the assistant since a date, over all my chats, and how many there are.</summary>
public sealed class LatestMessages : Answer
{
    private const string Count =
        "SELECT count(*) FROM assistant.messages WHERE user_id = $1 AND role = 'assistant' AND created_at >= $2";

    private const string Page =
        """
        SELECT id, content, created_at FROM assistant.messages
        WHERE user_id = $1 AND role = 'assistant' AND created_at >= $2
        ORDER BY created_at DESC, id DESC LIMIT 50
        """;

    /// <inheritdoc/>
    public override string Path => "/q4";

    /// <inheritdoc/>
    public override void AddStatements(NpgsqlBatchCommandCollection commands)
    {
        commands.Add(new NpgsqlBatchCommand(Count) { Parameters = { new NpgsqlParameter<Guid>(), new NpgsqlParameter<DateTime> { NpgsqlDbType = NpgsqlDbType.TimestampTz } } });
        commands.Add(new NpgsqlBatchCommand(Page) { Parameters = { new NpgsqlParameter<Guid>(), new NpgsqlParameter<DateTime> { NpgsqlDbType = NpgsqlDbType.TimestampTz } } });
    }

    /// <inheritdoc/>
    public override void Bind(StatementValues values, Person person, in Variables variables)
    {
        for (var statement = 0; statement < 2; statement++)
        {
            values.Set(statement, 0, person.Id);
            values.Set(statement, 1, variables.After!.Value);
        }
    }

    /// <inheritdoc/>
    public override async Task WriteAsync(RowReader rows, CancellationToken cancellation)
    {
        await rows.ReadAsync(cancellation);
        rows.Json.WriteStartObject(Names.Messages);
        rows.Json.WriteNumber(Names.TotalCount, rows.Number(0));
        await rows.NextResultAsync(cancellation);
        rows.Json.WriteStartArray(Names.Nodes);
        while (await rows.ReadAsync(cancellation))
        {
            rows.Json.WriteStartObject();
            rows.WriteId(Names.Id, "Message:"u8, rows.Key(0));
            rows.WriteText(Names.Content, 1);
            rows.WriteTime(Names.CreatedAt, 2);
            rows.Json.WriteEndObject();
        }

        rows.Json.WriteEndArray();
        rows.Json.WriteEndObject();
    }
}
