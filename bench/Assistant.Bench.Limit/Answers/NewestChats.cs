using Npgsql;

namespace Assistant.Bench.Limit.Answers;

/// <summary>Q2: my 20 newest chats.</summary>
public sealed class NewestChats : Answer
{
    private const string Sql =
        """
        SELECT c.id, c.title, c.visibility, c.is_starred, c.created_at
        FROM assistant.users u
        LEFT JOIN LATERAL (
          SELECT id, title, visibility, is_starred, created_at FROM assistant.chats
          WHERE user_id = u.id ORDER BY created_at DESC, id DESC LIMIT 20) c ON true
        WHERE u.id = $1
        ORDER BY c.created_at DESC, c.id DESC
        """;

    /// <inheritdoc/>
    public override string Path => "/q2";

    /// <inheritdoc/>
    public override void Fill(NpgsqlBatchCommandCollection commands, Person person, in Variables variables) =>
        commands.Add(new NpgsqlBatchCommand(Sql) { Parameters = { Parameter(person.Id) } });

    /// <inheritdoc/>
    public override async Task WriteAsync(RowReader rows, CancellationToken cancellation)
    {
        if (!await rows.ReadAsync(cancellation))
        {
            rows.Json.WriteNull("me"u8);
            return;
        }

        rows.Json.WriteStartObject("me"u8);
        rows.Json.WriteStartObject("chats"u8);
        rows.Json.WriteStartArray("nodes"u8);
        var more = !rows.IsNull(0);
        while (more)
        {
            rows.Json.WriteStartObject();
            rows.WriteId("id"u8, "Chat:"u8, rows.Key(0));
            rows.WriteText("title"u8, 1);
            rows.WriteEnum("visibility"u8, 2);
            rows.WriteBoolean("isStarred"u8, 3);
            rows.WriteTime("createdAt"u8, 4);
            rows.Json.WriteEndObject();
            more = await rows.ReadAsync(cancellation);
        }

        rows.Json.WriteEndArray();
        rows.Json.WriteEndObject();
        rows.Json.WriteEndObject();
    }
}
