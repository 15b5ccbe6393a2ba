using System.Text.Json;
using Assistant.Engine.Sql;

namespace Assistant.Engine.Execution;

/// <summary>What <c>extensions.plan</c> tells a developer: the statements, their parameters' types and their times.</summary>
internal sealed class PlanReport
{
    private readonly List<Statement> _statements = [];

    /// <summary>Adds the statements of a plan.</summary>
    public void Add(IReadOnlyList<SqlStatement> statements) =>
        _statements.AddRange(statements.Select(statement => new Statement(
            statement.Text, [.. statement.Parameters.Select(parameter => parameter.TypeName)])));

    /// <summary>Adds a mutation's commands.</summary>
    public void Add(IReadOnlyList<WriteCommand> commands) =>
        _statements.AddRange(commands.Select(command => new Statement(
            command.Text, [.. command.Parameters.Select(parameter => PostgresTypes.NameOf(parameter.Type) + (parameter.IsArray ? "[]" : string.Empty))])));

    /// <summary>Notes how long a statement's result took to arrive and to be written.</summary>
    public void SetTime(int statement, TimeSpan time) => _statements[statement].Time = time;

    /// <summary>Writes the report.</summary>
    public void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("statements");
        foreach (var statement in _statements)
        {
            writer.WriteStartObject();
            writer.WriteString("sql", statement.Text);
            writer.WriteStartArray("parameters");
            foreach (var parameter in statement.Parameters)
            {
                writer.WriteStringValue(parameter);
            }

            writer.WriteEndArray();
            if (statement.Time is { } time)
            {
                writer.WriteNumber("milliseconds", Math.Round(time.TotalMilliseconds, 3));
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private sealed class Statement(string text, IReadOnlyList<string> parameters)
    {
        public string Text { get; } = text;

        public IReadOnlyList<string> Parameters { get; } = parameters;

        public TimeSpan? Time { get; set; }
    }
}
