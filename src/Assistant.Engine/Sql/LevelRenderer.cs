using Assistant.Engine.Planning;
using Assistant.Engine.Planning.Expressions;
using Assistant.Engine.Planning.Intents;

namespace Assistant.Engine.Sql;

/// <summary>
/// Writes one level: the page of its own rows, and around it, where there are any, the rows joined for the result, so that
/// only the page's rows are joined.
/// </summary>
internal sealed class LevelRenderer
{
    private readonly LevelIntent _level;
    private readonly SqlTextWriter _writer;
    private readonly ExpressionRenderer _inside;

    /// <summary>Prepares the level; <paramref name="outside"/> names columns of the levels above.</summary>
    public LevelRenderer(LevelIntent level, SqlTextWriter writer, Func<ColumnExpression, string?> outside)
    {
        _level = level;
        _writer = writer;
        _inside = new ExpressionRenderer(writer, outside);
    }

    /// <summary>Writes what is computed from a level's rows.</summary>
    public static string RenderAggregate(AggregateIntent aggregate, SqlTextWriter writer, Func<ColumnExpression, string?> outside)
    {
        var renderer = new LevelRenderer(aggregate.Level, writer, outside);
        var inside = renderer._inside;
        string RenderTerm(OrderTerm term) =>
            inside.Render(term.Expression) + (term.IsDescending ? " desc" : string.Empty)
            + (term is { IsDescending: true, Expression: AggregateExpression } ? " nulls last" : string.Empty);

        return string.Join('\n', (string[])
        [
            Select(aggregate.Outputs.Select(output => Column(inside.Render(output.Expression), output.Name))),
            .. renderer.FromLines(),
            .. renderer.WhereLines(),
            .. aggregate.Keys.Count == 0 ? [] : new[] { $"group by {string.Join(", ", aggregate.Keys.Select(inside.Render))}" },
            .. aggregate.Order.Count == 0 ? [] : new[] { $"order by {string.Join(", ", aggregate.Order.Select(RenderTerm))}" },
            .. aggregate.Limit is null ? [] : new[] { $"limit {writer.Parameter(aggregate.Limit)}" },
        ]);
    }

    /// <summary>Writes the level.</summary>
    public string Render()
    {
        if (_level.PositionedKeys.Count > 0)
        {
            return RenderPositioned();
        }

        if (IsReaderKeyAlone())
        {
            return $"select {_writer.Parameter(PlanScope.ReaderKey)}::uuid as {SqlTextWriter.Quote(_level.Outputs[0].Name)}";
        }

        return _level.Limit is not null && (_level.ShapeJoins.Count > 0 || _level.IsReversed) ? RenderWrapped() : RenderPlain();
    }

    // The reader's key is a parameter already, so where nothing else of the row is asked for the row isn't read.
    private bool IsReaderKeyAlone() =>
        _level.IsReader
        && _level.ShapeJoins.Count == 0
        && _level.Outputs is [{ Expression: ColumnExpression key }]
        && key == _level.Row[_level.Row.Table.PrimaryKey[0]];

    private string RenderPlain()
    {
        var columns = _level.Outputs.Select(output => Column(_inside.Render(output.Expression), output.Name));
        return string.Join('\n', (string[])
        [
            Select(columns),
            .. FromLines(),
            .. _level.ShapeJoins.Select(_inside.Render),
            .. WhereLines(),
            .. OrderLines(_level.Order, _inside.Render, _level.IsReversed),
            .. LimitLines(),
        ]);
    }

    private string RenderWrapped()
    {
        var page = new PageColumns(_level);
        var outer = new ExpressionRenderer(_writer, page.Find);
        string RenderOuter(SqlExpression expression) => page.FindComputed(expression) ?? outer.Render(expression);

        var joins = _level.ShapeJoins.Select(outer.Render).ToArray();
        var columns = _level.Outputs.Select(output => Column(RenderOuter(output.Expression), output.Name)).ToArray();
        var order = OrderLines(_level.Order, RenderOuter, reversed: false).ToArray();
        var inner = string.Join('\n', (string[])
        [
            Select(page.Columns.Select(column => Column(_inside.Render(column.Expression), column.Name))),
            .. FromLines(),
            .. WhereLines(),
            .. OrderLines(_level.Order, _inside.Render, _level.IsReversed),
            .. LimitLines(),
        ]);
        return string.Join('\n', (string[])
        [
            Select(columns),
            $"from (\n{SqlTextWriter.Indent(inner)}\n) {_level.Row.Name}",
            .. joins,
            .. order,
        ]);
    }

    private string RenderPositioned()
    {
        var columns = _level.Outputs.Select(output => Column(_inside.Render(output.Expression), output.Name));
        var key = _level.Row.Table.PrimaryKey;
        var names = string.Join(", ", key.Select((_, index) => $"key_{index}"));
        var keys = string.Join(", ", _level.PositionedKeys.Select(_inside.Render));
        var matches = string.Join(" and ", key.Select((column, index) => $"{_inside.Render(_level.Row[column])} = keys.key_{index}"));
        return string.Join('\n', (string[])
        [
            Select(columns),
            $"from unnest({keys}) with ordinality keys ({names}, position)",
            $"left join {_level.Row.Table} {_level.Row.Name} on {matches} and {_inside.RenderOperand(_level.Condition)}",
            .. _level.ShapeJoins.Select(_inside.Render),
            "order by keys.position",
        ]);
    }

    private IEnumerable<string> FromLines()
    {
        yield return $"from {_level.Row.Table} {_level.Row.Name}";
        if (_level.RankSource is { Argument.Source: { } source } rank)
        {
            yield return $"cross join lateral {_inside.RenderTemplate(source, rank.Row, rank.Value)} {ExpressionRenderer.SourceAlias(rank.Row)}";
        }

        foreach (var join in _level.FilterJoins)
        {
            yield return _inside.Render(join);
        }
    }

    private IEnumerable<string> WhereLines()
    {
        var condition = _inside.Render(_level.Condition);
        return condition == "true" ? [] : [$"where {condition}"];
    }

    private static IEnumerable<string> OrderLines(IReadOnlyList<OrderTerm> order, Func<SqlExpression, string> render, bool reversed) =>
        order.Count == 0
            ? []
            : [$"order by {string.Join(", ", order.Select(term => render(term.Expression) + (term.IsDescending != reversed ? " desc" : string.Empty)))}"];

    private IEnumerable<string> LimitLines() => _level.Limit is null ? [] : [$"limit {_writer.Parameter(_level.Limit)}"];

    private static string Select(IEnumerable<string> columns) =>
        string.Join(", ", columns) is { Length: > 0 } list ? $"select {list}" : "select";

    private static string Column(string text, string name)
    {
        var quoted = SqlTextWriter.Quote(name);
        return text == quoted || text.EndsWith($".{quoted}", StringComparison.Ordinal) ? text : $"{text} as {quoted}";
    }
}
