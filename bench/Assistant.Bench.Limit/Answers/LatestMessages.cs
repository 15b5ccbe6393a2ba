using Npgsql;

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
    public override void Fill(NpgsqlBatchCommandCollection commands, Person person, in Variables variables)
    {
        var after = variables.After!.Value;
        commands.Add(new NpgsqlBatchCommand(Count) { Parameters = { Parameter(person.Id), Parameter(after) } });
        commands.Add(new NpgsqlBatchCommand(Page) { Parameters = { Parameter(person.Id), Parameter(after) } });
    }

    /// <inheritdoc/>
    public override async Task WriteAsync(RowReader rows, CancellationToken cancellation)
    {
        await rows.ReadAsync(cancellation);
        rows.Json.WriteStartObject("messages"u8);
        rows.Json.WriteNumber("totalCount"u8, rows.Number(0));
        await rows.NextResultAsync(cancellation);
        rows.Json.WriteStartArray("nodes"u8);
        while (await rows.ReadAsync(cancellation))
        {
            rows.Json.WriteStartObject();
            rows.WriteId("id"u8, "Message:"u8, rows.Key(0));
            rows.WriteText("content"u8, 1);
            rows.WriteTime("createdAt"u8, 2);
            rows.Json.WriteEndObject();
        }

        rows.Json.WriteEndArray();
        rows.Json.WriteEndObject();
    }
}
