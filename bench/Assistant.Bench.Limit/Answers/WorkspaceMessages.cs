using Npgsql;

namespace Assistant.Bench.Limit.Answers;

/// <summary>Q7: a Slack workspace, 10 channels, 20 messages of each, the author and the reactions of each.</summary>
public sealed class WorkspaceMessages : Answer
{
    // Row security says who reads what; each level is found by its parent's key, and nested loops keep the order of each.
    private const string Sql =
        """
        SELECT w.id, w.name, c.id, c.name, c.type, m.id, m.text, m.message_datetime, m.user_id, m.user_name, m.real_name, r.id, r.emoji_name
        FROM assistant.slack_workspaces w
        LEFT JOIN LATERAL (
          SELECT id, name, type FROM assistant.slack_channels
          WHERE workspace_id = w.id ORDER BY name, id LIMIT 10) c ON true
        LEFT JOIN LATERAL (
          SELECT m.id, m.text, m.message_datetime, u.id AS user_id, u.name AS user_name, u.real_name
          FROM (
            SELECT id, text, message_datetime, user_id FROM assistant.slack_messages
            WHERE channel_id = c.id ORDER BY message_datetime DESC, id DESC LIMIT 20) m
          LEFT JOIN assistant.slack_users u ON u.id = m.user_id
          ORDER BY m.message_datetime DESC, m.id DESC) m ON true
        LEFT JOIN LATERAL (
          SELECT id, emoji_name FROM assistant.slack_reactions
          WHERE message_id = m.id ORDER BY created_at, id LIMIT 10) r ON true
        WHERE w.id = $1
        """;

    private const int Channel = 2;
    private const int Message = 5;
    private const int Author = 8;
    private const int Reaction = 11;

    /// <inheritdoc/>
    public override string Path => "/q7";

    /// <inheritdoc/>
    public override void AddStatements(NpgsqlBatchCommandCollection commands) =>
        commands.Add(new NpgsqlBatchCommand(Sql) { Parameters = { new NpgsqlParameter<Guid>() } });

    /// <inheritdoc/>
    public override void Bind(StatementValues values, Person person, in Variables variables) => values.Set(0, 0, variables.Id!.Value);

    /// <inheritdoc/>
    public override async Task WriteAsync(RowReader rows, CancellationToken cancellation)
    {
        if (!await rows.ReadAsync(cancellation))
        {
            rows.Json.WriteNull(Names.SlackWorkspace);
            return;
        }

        rows.Json.WriteStartObject(Names.SlackWorkspace);
        rows.WriteId(Names.Id, "SlackWorkspace:"u8, rows.Key(0));
        rows.WriteText(Names.Name, 1);
        rows.Json.WriteStartObject(Names.Channels);
        rows.Json.WriteStartArray(Names.Nodes);
        var more = !rows.IsNull(Channel);
        while (more)
        {
            more = await WriteChannelAsync(rows, cancellation);
        }

        rows.Json.WriteEndArray();
        rows.Json.WriteEndObject();
        rows.Json.WriteEndObject();
    }

    private static async ValueTask<bool> WriteChannelAsync(RowReader rows, CancellationToken cancellation)
    {
        var channel = rows.Key(Channel);
        rows.Json.WriteStartObject();
        rows.WriteId(Names.Id, "SlackChannel:"u8, channel);
        rows.WriteText(Names.Name, Channel + 1);
        rows.WriteEnum(Names.Type, Channel + 2);
        rows.Json.WriteStartObject(Names.Messages);
        rows.Json.WriteStartArray(Names.Nodes);
        bool more;
        do
        {
            more = rows.IsNull(Message) ? await rows.ReadAsync(cancellation) : await WriteMessageAsync(rows, cancellation);
        }
        while (more && rows.Is(Channel, channel));

        rows.Json.WriteEndArray();
        rows.Json.WriteEndObject();
        rows.Json.WriteEndObject();
        return more;
    }

    private static async ValueTask<bool> WriteMessageAsync(RowReader rows, CancellationToken cancellation)
    {
        var message = rows.Key(Message);
        rows.Json.WriteStartObject();
        rows.WriteId(Names.Id, "SlackMessage:"u8, message);
        rows.WriteText(Names.Text, Message + 1);
        rows.WriteTime(Names.MessageDatetime, Message + 2);
        WriteAuthor(rows);
        rows.Json.WriteStartObject(Names.Reactions);
        rows.Json.WriteStartArray(Names.Nodes);
        bool more;
        do
        {
            WriteReaction(rows);
            more = await rows.ReadAsync(cancellation);
        }
        while (more && rows.Is(Message, message));

        rows.Json.WriteEndArray();
        rows.Json.WriteEndObject();
        rows.Json.WriteEndObject();
        return more;
    }

    private static void WriteAuthor(RowReader rows)
    {
        if (rows.IsNull(Author))
        {
            rows.Json.WriteNull(Names.User);
            return;
        }

        rows.Json.WriteStartObject(Names.User);
        rows.WriteId(Names.Id, "SlackUser:"u8, rows.Key(Author));
        rows.WriteText(Names.Name, Author + 1);
        rows.WriteText(Names.RealName, Author + 2);
        rows.Json.WriteEndObject();
    }

    private static void WriteReaction(RowReader rows)
    {
        if (rows.IsNull(Reaction))
        {
            return;
        }

        rows.Json.WriteStartObject();
        rows.WriteId(Names.Id, "SlackReaction:"u8, rows.Key(Reaction));
        rows.WriteText(Names.EmojiName, Reaction + 1);
        rows.Json.WriteEndObject();
    }
}
