using Npgsql;
using NpgsqlTypes;

namespace Assistant.Bench.Limit.Answers;

/// <summary>Q8: tokens and costs of my uses since a date, by day and model.</summary>
public sealed class UsageByDay : Answer
{
    // Whole days are added up already; of the first one only the uses since the date count.
    private const string Sql =
        """
        SELECT (day AT TIME ZONE 'UTC')::date, model_used, sum(input_tokens)::bigint, sum(output_tokens)::bigint, sum(total_cost)
        FROM (
          SELECT day, model_used, input_tokens, output_tokens, total_cost
          FROM assistant.usage_days WHERE user_id = $1 AND day >= $3
          UNION ALL
          SELECT date_bin('1 day', request_timestamp, '0001-01-01 00:00+00'), model_used, input_tokens::bigint, output_tokens::bigint, total_cost
          FROM assistant.usage_logs WHERE user_id = $1 AND request_timestamp >= $2 AND request_timestamp < $3
        ) uses
        GROUP BY day, model_used ORDER BY day, model_used LIMIT 200
        """;

    /// <inheritdoc/>
    public override string Path => "/q8";

    /// <inheritdoc/>
    public override bool IsPlannedOnce => true;

    /// <inheritdoc/>
    public override void AddStatements(NpgsqlBatchCommandCollection commands) =>
        commands.Add(new NpgsqlBatchCommand(Sql)
        {
            Parameters = { new NpgsqlParameter<Guid>(), Moment(), Moment() },
        });

    /// <inheritdoc/>
    public override void Bind(StatementValues values, Person person, in Variables variables)
    {
        values.Set(0, 0, person.Id);
        var after = variables.After!.Value;
        values.Set(0, 1, after);
        values.Set(0, 2, after.Date == after ? after : after.Date.AddDays(1));
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

    private static NpgsqlParameter<DateTime> Moment() => new() { NpgsqlDbType = NpgsqlDbType.TimestampTz };
}
