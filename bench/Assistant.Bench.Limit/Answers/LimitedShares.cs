using Npgsql;

namespace Assistant.Bench.Limit.Answers;

/// <summary>Q6b: the integrations that a team got a share of LIMITED_ACCESS of, 20 resources of each, the access to each.</summary>
public sealed class LimitedShares : Answer
{
    // Row security says who reads what; each level is found by its parent's key, and nested loops keep the order of each.
    private const string Sql =
        """
        SELECT t.id, t.name, s.id, s.share_level, s.integration_id, s.name, s.provider, s.status, r.id, r.name, r.resource_type,
          a.id, a.access_level, a.created_at
        FROM assistant.teams t
        LEFT JOIN LATERAL (
          SELECT s.id, s.share_level, i.id AS integration_id, i.name, i.provider, i.status
          FROM (
            SELECT id, share_level, integration_id, created_at FROM assistant.integration_shares
            WHERE team_id = t.id AND share_level = 'LIMITED_ACCESS' ORDER BY created_at DESC, id DESC LIMIT 10) s
          LEFT JOIN assistant.integrations i ON i.id = s.integration_id
          ORDER BY s.created_at DESC, s.id DESC) s ON true
        LEFT JOIN LATERAL (
          SELECT id, name, resource_type FROM assistant.service_resources
          WHERE integration_id = s.integration_id ORDER BY name, id LIMIT 20) r ON true
        LEFT JOIN LATERAL (
          SELECT id, access_level, created_at FROM assistant.resource_access
          WHERE resource_id = r.id ORDER BY created_at DESC, id DESC LIMIT 10) a ON true
        WHERE t.id = $1
        """;

    private const int Share = 2;
    private const int Integration = 4;

    /// <inheritdoc/>
    public override string Path => "/q6b";

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
            rows.Json.WriteNull(Names.Team);
            return;
        }

        rows.Json.WriteStartObject(Names.Team);
        rows.WriteId(Names.Id, "Team:"u8, rows.Key(0));
        rows.WriteText(Names.Name, 1);
        rows.Json.WriteStartObject(Names.IntegrationShares);
        rows.Json.WriteStartArray(Names.Nodes);
        var more = !rows.IsNull(Share);
        while (more)
        {
            more = await WriteShareAsync(rows, cancellation);
        }

        rows.Json.WriteEndArray();
        rows.Json.WriteEndObject();
        rows.Json.WriteEndObject();
    }

    private static async ValueTask<bool> WriteShareAsync(RowReader rows, CancellationToken cancellation)
    {
        bool more;
        rows.Json.WriteStartObject();
        rows.WriteId(Names.Id, "IntegrationShare:"u8, rows.Key(Share));
        rows.WriteEnum(Names.ShareLevel, Share + 1);
        if (rows.IsNull(Integration))
        {
            rows.Json.WriteNull(Names.Integration);
            more = await rows.ReadAsync(cancellation);
        }
        else
        {
            rows.Json.WriteStartObject(Names.Integration);
            more = await IntegrationRows.WriteAsync(rows, Integration, cancellation);
            rows.Json.WriteEndObject();
        }

        rows.Json.WriteEndObject();
        return more;
    }
}
