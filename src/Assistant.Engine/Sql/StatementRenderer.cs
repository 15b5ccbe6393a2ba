using Assistant.Engine.Planning;
using Assistant.Engine.Planning.Expressions;
using Assistant.Engine.Planning.Intents;

namespace Assistant.Engine.Sql;

/// <summary>
/// Writes a planned statement as SQL. Levels are nested by LATERAL subqueries that keep their own order and limit; such a
/// join can only be a nested loop with the outer level outside, so the rows arrive in the order of all levels.
/// </summary>
public static class StatementRenderer
{
    /// <summary>Writes the statement and gives its outputs their places in the result.</summary>
    public static SqlStatement Render(PlannedStatement planned)
    {
        var writer = new SqlTextWriter();
        var statement = planned.Intent;
        var levels = statement.Levels;
        var texts = new string[levels.Count + (statement.Aggregated is null ? 0 : 1)];

        // From the innermost outwards: a level tells those above it which of their columns it needs.
        for (var i = texts.Length - 1; i >= 0; i--)
        {
            var above = levels.Take(i).ToArray();
            string? Outside(ColumnExpression column) => FindOutside(column, above);
            texts[i] = i < levels.Count
                ? new LevelRenderer(levels[i], writer, Outside).Render()
                : LevelRenderer.RenderAggregate(statement.Aggregated!, writer, Outside);
        }

        var text = texts.Length == 1 ? texts[0] : Join(statement, texts);
        SetOrdinals(statement, texts.Length == 1);
        return new SqlStatement(text, writer.Parameters, planned);
    }

    private static string? FindOutside(ColumnExpression column, IReadOnlyList<LevelIntent> above)
    {
        foreach (var level in above)
        {
            if (level.Row == column.Row.Level)
            {
                return $"{level.Row.Name}.{SqlTextWriter.Quote(level.Export(column).Name)}";
            }
        }

        return null;
    }

    private static string AliasOf(AggregateIntent aggregate) => aggregate.Keys.Count > 0 ? "grouped" : "counted";

    private static string Join(StatementIntent statement, string[] texts)
    {
        var columns = statement.Levels
            .SelectMany(level => level.Outputs
                .Where(output => output.IsSelected)
                .Select(output => $"{level.Row.Name}.{SqlTextWriter.Quote(output.Name)}"));
        if (statement.Aggregated is { } aggregate)
        {
            columns = columns.Concat(aggregate.Outputs.Select(output => $"{AliasOf(aggregate)}.{SqlTextWriter.Quote(output.Name)}"));
        }

        var lines = new List<string> { $"select {string.Join(", ", columns)}" };
        for (var i = 0; i < texts.Length; i++)
        {
            var join = i == 0 ? "from" : i < statement.AncestorCount ? "cross join lateral" : "left join lateral";
            var name = i < statement.Levels.Count ? statement.Levels[i].Row.Name : AliasOf(statement.Aggregated!);
            var on = i == 0 || i < statement.AncestorCount ? string.Empty : " on true";
            lines.Add($"{join} (\n{SqlTextWriter.Indent(texts[i])}\n) {name}{on}");
        }

        return string.Join('\n', lines);
    }

    private static void SetOrdinals(StatementIntent statement, bool isSingle)
    {
        var ordinal = 0;
        foreach (var output in statement.Levels.SelectMany(level => level.Outputs))
        {
            // A level that stands alone has nobody to export to: all its outputs are selected.
            if (output.IsSelected || isSingle)
            {
                output.Ordinal = ordinal++;
            }
        }

        foreach (var output in statement.Aggregated?.Outputs ?? [])
        {
            output.Ordinal = ordinal++;
        }
    }
}
