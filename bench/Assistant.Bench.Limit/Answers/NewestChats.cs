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
            rows.Json.WriteStartObject();
            rows.WriteId(Names.Id, "Chat:"u8, rows.Key(0));
            rows.WriteText(Names.Title, 1);
            rows.WriteEnum(Names.Visibility, 2);
            rows.WriteBoolean(Names.IsStarred, 3);
            rows.WriteTime(Names.CreatedAt, 4);
            rows.Json.WriteEndObject();
            more = await rows.ReadAsync(cancellation);
        }

        rows.Json.WriteEndArray();
        rows.Json.WriteEndObject();
        rows.Json.WriteEndObject();
    }
}
