using System.Text.Json;
using Assistant.Engine.Sql;

namespace Assistant.Engine.Execution;

/// <summary>What <c>extensions.plan</c> tells a developer: the statements, their parameters' types and their times.</summary>
internal sealed class PlanReport(IReadOnlyList<SqlStatement> statements)
{
    private readonly TimeSpan[] _times = new TimeSpan[statements.Count];

    /// <summary>Notes how long a statement's result took to arrive and to be written.</summary>
    public void SetTime(int statement, TimeSpan time) => _times[statement] = time;

    /// <summary>Writes the report.</summary>
    public void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("statements");
        for (var i = 0; i < statements.Count; i++)
        {
            writer.WriteStartObject();
            writer.WriteString("sql", statements[i].Text);
            writer.WriteStartArray("parameters");
            foreach (var parameter in statements[i].Parameters)
            {
                writer.WriteStringValue(PostgresTypes.NameOf(parameter.Type) + (parameter.IsArray ? "[]" : string.Empty));
            }

            writer.WriteEndArray();
            writer.WriteNumber("milliseconds", Math.Round(_times[i].TotalMilliseconds, 3));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
