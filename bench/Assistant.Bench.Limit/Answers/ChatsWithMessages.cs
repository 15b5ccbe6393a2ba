using Npgsql;

namespace Assistant.Bench.Limit.Answers;

/// <summary>Q3: my 10 newest chats, 10 messages of each, the vote of each message.</summary>
public sealed class ChatsWithMessages : Answer
{
    private const string Sql =
        """
        SELECT c.id, c.title, c.created_at, m.id, m.role, m.content, m.created_at, m.is_upvoted
        FROM assistant.users u
        LEFT JOIN LATERAL (
          SELECT id, user_id, title, created_at FROM assistant.chats
          WHERE user_id = u.id ORDER BY created_at DESC, id DESC LIMIT 10) c ON true
        LEFT JOIN LATERAL (
          SELECT m.id, m.role, m.content, m.created_at, v.is_upvoted
          FROM assistant.messages m
          LEFT JOIN assistant.votes v ON v.chat_id = m.chat_id AND v.message_id = m.id AND v.user_id = $1
          WHERE m.chat_id = c.id AND m.user_id = $1
          ORDER BY m.created_at, m.id LIMIT 10) m ON true
        WHERE u.id = $1
        ORDER BY c.created_at DESC, c.id DESC, m.created_at, m.id
        """;

    /// <inheritdoc/>
    public override string Path => "/q3";

    /// <inheritdoc/>
    public override void AddStatements(NpgsqlBatchCommandCollection commands) =>
        commands.Add(new NpgsqlBatchCommand(Sql) { Parameters = { new NpgsqlParameter<Guid>() } });

    /// <inheritdoc/>
    public override void Bind(StatementValues values, Person person, in Variables variables) => values.Set(0, 0, person.Id);

    /// <inheritdoc/>
    public override async Task WriteAsync(RowReader rows, CancellationToken cancellation)
    {
        if (!await rows.ReadAsync(cancellation))
        {
            rows.Json.WriteNull(Names.Me);
            return;
        }

        rows.Json.WriteStartObject(Names.Me);
        rows.Json.WriteStartObject(Names.Chats);
        rows.Json.WriteStartArray(Names.Nodes);
        var more = !rows.IsNull(0);
        while (more)
        {
            more = await WriteChatAsync(rows, cancellation);
        }

        rows.Json.WriteEndArray();
        rows.Json.WriteEndObject();
        rows.Json.WriteEndObject();
    }

    private static async ValueTask<bool> WriteChatAsync(RowReader rows, CancellationToken cancellation)
    {
        var chat = rows.Key(0);
        rows.Json.WriteStartObject();
        rows.WriteId(Names.Id, "Chat:"u8, chat);
        rows.WriteText(Names.Title, 1);
        rows.WriteTime(Names.CreatedAt, 2);
        rows.Json.WriteStartObject(Names.Messages);
        rows.Json.WriteStartArray(Names.Nodes);
        bool more;
        do
        {
            WriteMessage(rows);
            more = await rows.ReadAsync(cancellation);
        }
        while (more && rows.Key(0) == chat);

        rows.Json.WriteEndArray();
        rows.Json.WriteEndObject();
        rows.Json.WriteEndObject();
        return more;
    }

    private static void WriteMessage(RowReader rows)
    {
        if (rows.IsNull(3))
        {
            return;
        }

        rows.Json.WriteStartObject();
        rows.WriteId(Names.Id, "Message:"u8, rows.Key(3));
        rows.WriteEnum(Names.Role, 4);
        rows.WriteText(Names.Content, 5);
        rows.WriteTime(Names.CreatedAt, 6);
        if (rows.IsNull(7))
        {
            rows.Json.WriteNull(Names.Vote);
        }
        else
        {
            rows.Json.WriteStartObject(Names.Vote);
            rows.WriteBoolean(Names.IsUpvoted, 7);
            rows.Json.WriteEndObject();
        }

        rows.Json.WriteEndObject();
    }
}
