using System.Text.Json;
using Assistant.Engine.Operations.Costs;
using Assistant.Engine.Sql;

namespace Assistant.Engine.Execution;

/// <summary>
/// What <c>extensions</c> tells a developer who asks: in <c>plan</c> the statements, their parameters' types and their times, and in
/// <c>operationCost</c> what the operation costs.
/// </summary>
internal sealed class PlanReport
{
    private readonly List<Statement> _statements = [];
    private readonly bool _hasPlan;
    private readonly OperationCost? _cost;

    private PlanReport(bool hasPlan, OperationCost? cost)
    {
        _hasPlan = hasPlan;
        _cost = cost;
    }

    /// <summary>The report that a request asks for; null where it asks for none.</summary>
    public static PlanReport? For(ExecutionOptions options, OperationCost cost) =>
        options.ReportPlan || options.Cost is CostReporting.Report
            ? new PlanReport(options.ReportPlan, options.Cost is CostReporting.Report ? cost : null)
            : null;

    /// <summary>Forgets the statements, since others are run instead.</summary>
    public void Clear() => _statements.Clear();

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

    /// <summary>Writes a cost by HotChocolate's names.</summary>
    public static void WriteCost(Utf8JsonWriter writer, OperationCost cost)
    {
        writer.WriteStartObject("operationCost");
        writer.WriteNumber("fieldCost", cost.FieldCost);
        writer.WriteNumber("typeCost", cost.TypeCost);
        writer.WriteEndObject();
    }

    /// <summary>Writes the extensions.</summary>
    public void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        if (_hasPlan)
        {
            WritePlan(writer);
        }

        if (_cost is { } cost)
        {
            WriteCost(writer, cost);
        }

        writer.WriteEndObject();
    }

    private void WritePlan(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("plan");
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
