using Npgsql;
using NpgsqlTypes;

namespace Assistant.Bench.Limit.Answers;

/// <summary>Q8: tokens and costs of my uses since a date, by day and model.</summary>
public sealed class UsageByDay : Answer
{
    private const string Sql =
        """
        SELECT (day AT TIME ZONE 'UTC')::date, model_used, sum(input_tokens), sum(output_tokens), sum(total_cost)
        FROM assistant.usage_logs, LATERAL (SELECT date_bin('1 day', request_timestamp, '0001-01-01 00:00+00') AS day) days
        WHERE user_id = $1 AND request_timestamp >= $2
        GROUP BY day, model_used ORDER BY day, model_used LIMIT 200
        """;

    /// <inheritdoc/>
    public override string Path => "/q8";

    /// <inheritdoc/>
    public override void AddStatements(NpgsqlBatchCommandCollection commands) =>
        commands.Add(new NpgsqlBatchCommand(Sql)
        {
            Parameters = { new NpgsqlParameter<Guid>(), new NpgsqlParameter<DateTime> { NpgsqlDbType = NpgsqlDbType.TimestampTz } },
        });

    /// <inheritdoc/>
    public override void Bind(StatementValues values, Person person, in Variables variables)
    {
        values.Set(0, 0, person.Id);
        values.Set(0, 1, variables.After!.Value);
    }

    /// <inheritdoc/>
    public override async Task WriteAsync(RowReader rows, CancellationToken cancellation)
    {
        // There is a person: the claims were confirmed.
        rows.Json.WriteStartObject(Names.Me);
        rows.Json.WriteStartObject(Names.UsageLogs);
        rows.Json.WriteStartArray(Names.Groups);
        while (await rows.ReadAsync(cancellation))
        {
            rows.Json.WriteStartObject();
            rows.Json.WriteStartObject(Names.Keys);
            rows.WriteDate(Names.RequestTimestampDay, 0);
            rows.WriteText(Names.ModelUsed, 1);
            rows.Json.WriteEndObject();
            rows.Json.WriteStartObject(Names.Aggregate);
            rows.Json.WriteStartObject(Names.Sum);
            rows.WriteNumber(Names.InputTokens, 2);
            rows.WriteNumber(Names.OutputTokens, 3);
            rows.WriteDecimal(Names.TotalCost, 4);
            rows.Json.WriteEndObject();
            rows.Json.WriteEndObject();
            rows.Json.WriteEndObject();
        }

        rows.Json.WriteEndArray();
        rows.Json.WriteEndObject();
        rows.Json.WriteEndObject();
    }
}
