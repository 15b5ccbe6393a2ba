using Npgsql;

namespace Assistant.Bench.Limit.Answers;

/// <summary>Q1: a chat by its id.</summary>
public sealed class ChatById : Answer
{
    private const string Sql = "SELECT id, title, created_at FROM assistant.chats WHERE id = $1 AND user_id = $2";

    /// <inheritdoc/>
    public override string Path => "/q1";

    /// <inheritdoc/>
    public override void Fill(NpgsqlBatchCommandCollection commands, Person person, in Variables variables) =>
        commands.Add(new NpgsqlBatchCommand(Sql) { Parameters = { Parameter(variables.Id!.Value), Parameter(person.Id) } });

    /// <inheritdoc/>
    public override async Task WriteAsync(RowReader rows, CancellationToken cancellation)
    {
        if (!await rows.ReadAsync(cancellation))
        {
            rows.Json.WriteNull("chat"u8);
            return;
        }

        rows.Json.WriteStartObject("chat"u8);
        rows.WriteId("id"u8, "Chat:"u8, rows.Key(0));
        rows.WriteText("title"u8, 1);
        rows.WriteTime("createdAt"u8, 2);
        rows.Json.WriteEndObject();
    }
}
