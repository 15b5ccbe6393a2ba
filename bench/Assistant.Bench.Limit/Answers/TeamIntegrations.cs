using Npgsql;

namespace Assistant.Bench.Limit.Answers;

/// <summary>Q6: a team's integrations, 20 resources of each, the access to each.</summary>
public sealed class TeamIntegrations : Answer
{
    // Row security says who reads what; each level is found by its parent's key, and nested loops keep the order of each.
    private const string Sql =
        """
        SELECT t.id, t.name, i.id, i.name, i.provider, i.status, r.id, r.name, r.resource_type, a.id, a.access_level, a.created_at
        FROM assistant.teams t
        LEFT JOIN LATERAL (
          SELECT id, name, provider, status FROM assistant.integrations
          WHERE owner_team_id = t.id ORDER BY created_at DESC, id DESC LIMIT 10) i ON true
        LEFT JOIN LATERAL (
          SELECT id, name, resource_type FROM assistant.service_resources
          WHERE integration_id = i.id ORDER BY name, id LIMIT 20) r ON true
        LEFT JOIN LATERAL (
          SELECT id, access_level, created_at FROM assistant.resource_access
          WHERE resource_id = r.id ORDER BY created_at DESC, id DESC LIMIT 10) a ON true
        WHERE t.id = $1
        """;

    private const int Integration = 2;

    /// <inheritdoc/>
    public override string Path => "/q6";

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
        rows.Json.WriteStartObject(Names.Integrations);
        rows.Json.WriteStartArray(Names.Nodes);
        var more = !rows.IsNull(Integration);
        while (more)
        {
            rows.Json.WriteStartObject();
            more = await IntegrationRows.WriteAsync(rows, Integration, cancellation);
            rows.Json.WriteEndObject();
        }

        rows.Json.WriteEndArray();
        rows.Json.WriteEndObject();
        rows.Json.WriteEndObject();
    }
}
