using Npgsql;

namespace Assistant.Bench.Limit.Answers;

/// <summary>Q5: my chats by a part of the title and a part of some answer in them.</summary>
public sealed class ChatSearch : Answer
{
    private const string Sql =
        """
        SELECT c.id, c.title, c.created_at FROM assistant.chats c
        WHERE c.user_id = $1 AND c.title LIKE $2 AND EXISTS (
          SELECT FROM assistant.messages m
          WHERE m.chat_id = c.id AND m.user_id = $1 AND m.role = 'assistant' AND m.content LIKE $3)
        ORDER BY c.created_at DESC, c.id DESC LIMIT 20
        """;

    /// <inheritdoc/>
    public override string Path => "/q5";

    /// <inheritdoc/>
    public override void AddStatements(NpgsqlBatchCommandCollection commands) =>
        commands.Add(new NpgsqlBatchCommand(Sql)
        {
            Parameters = { new NpgsqlParameter<Guid>(), new NpgsqlParameter<string>(), new NpgsqlParameter<string>() },
        });

    /// <inheritdoc/>
    public override void Bind(StatementValues values, Person person, in Variables variables)
    {
        values.Set(0, 0, person.Id);
        values.Set(0, 1, Containing(variables.Title!));
        values.Set(0, 2, Containing(variables.Content!));
    }

    /// <inheritdoc/>
    public override async Task WriteAsync(RowReader rows, CancellationToken cancellation)
    {
        rows.Json.WriteStartObject(Names.Chats);
        rows.Json.WriteStartArray(Names.Nodes);
        while (await rows.ReadAsync(cancellation))
        {
            rows.Json.WriteStartObject();
            rows.WriteId(Names.Id, "Chat:"u8, rows.Key(0));
            rows.WriteText(Names.Title, 1);
            rows.WriteTime(Names.CreatedAt, 2);
            rows.Json.WriteEndObject();
        }

        rows.Json.WriteEndArray();
        rows.Json.WriteEndObject();
    }

    private static string Containing(string part) =>
        "%" + part.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal) + "%";
}
