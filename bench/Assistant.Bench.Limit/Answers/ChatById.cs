using Npgsql;

namespace Assistant.Bench.Limit.Answers;

/// <summary>Q1: a chat by its id.</summary>
public sealed class ChatById : Answer
{
    private const string Sql = "SELECT id, title, created_at FROM assistant.chats WHERE id = $1 AND user_id = $2";

    /// <inheritdoc/>
    public override string Path => "/q1";

    /// <inheritdoc/>
    public override void AddStatements(NpgsqlBatchCommandCollection commands) =>
        commands.Add(new NpgsqlBatchCommand(Sql) { Parameters = { new NpgsqlParameter<Guid>(), new NpgsqlParameter<Guid>() } });

    /// <inheritdoc/>
    public override void Bind(StatementValues values, Person person, in Variables variables)
    {
        values.Set(0, 0, variables.Id!.Value);
        values.Set(0, 1, person.Id);
    }

    /// <inheritdoc/>
    public override async Task WriteAsync(RowReader rows, CancellationToken cancellation)
    {
        if (!await rows.ReadAsync(cancellation))
        {
            rows.Json.WriteNull(Names.Chat);
            return;
        }

        rows.Json.WriteStartObject(Names.Chat);
        rows.WriteId(Names.Id, "Chat:"u8, rows.Key(0));
        rows.WriteText(Names.Title, 1);
        rows.WriteTime(Names.CreatedAt, 2);
        rows.Json.WriteEndObject();
    }
}
