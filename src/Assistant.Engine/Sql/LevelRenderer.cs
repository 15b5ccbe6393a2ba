using Assistant.Engine.Planning;
using Assistant.Engine.Planning.Expressions;
using Assistant.Engine.Planning.Intents;
using Assistant.Engine.Planning.Predicates;

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
        var rollup = aggregate.Rollup is { } intent ? new RollupRenderer(aggregate, intent, inside) : null;
        string RenderTerm(OrderTerm term) =>
            (rollup?.Compute(term.Expression) ?? inside.RenderKey(term.Expression)) + (term.IsDescending ? " desc" : string.Empty)
            + (term is { IsDescending: true, Expression: AggregateExpression } ? " nulls last" : string.Empty);

        return string.Join('\n', (string[])
        [
            Select(aggregate.Outputs.Select(output => Column(rollup?.Compute(output.Expression) ?? inside.Render(output.Expression), output.Name))),
            .. rollup is null ? renderer.FromLines() : [rollup.Source()],
            .. renderer.WhereLines(aggregate.Rollup?.Condition ?? aggregate.Level.Condition),
            .. aggregate.Keys.Count == 0 ? [] : new[] { $"group by {string.Join(", ", aggregate.Keys.Select(inside.RenderKey))}" },
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

        if (IsReaderAlone())
        {
            return Select(_level.Outputs.Select(output => $"{_writer.Parameter(PlanScope.ReaderKey)}::uuid as {SqlTextWriter.Quote(output.Name)}"));
        }

        return (_level.Limit is not null && (_level.ShapeJoins.Count > 0 || _level.IsReversed)) ? RenderWrapped()
            : _level.MergedSets.Count > 0 ? RenderMerged([.. _level.Outputs.Select(output => (output.Expression, output.Name))])
            : RenderPlain();
    }

    // The reader's key is a parameter already, so where nothing else of the row is asked for the row isn't read.
    private bool IsReaderAlone() =>
        _level.IsReader
        && _level.ShapeJoins.Count == 0
        && _level.Outputs.All(output => output.Expression == _level.Row[_level.Row.Table.PrimaryKey[0]]);

    private string RenderPlain()
    {
        var columns = _level.Outputs.Select(output => Column(_inside.Render(output.Expression), output.Name));
        return string.Join('\n', (string[])
        [
            Select(columns),
            .. FromLines(),
            .. _level.ShapeJoins.Select(_inside.Render),
            .. WhereLines(_level.Condition),
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
        var inner = _level.MergedSets.Count > 0 ? RenderMerged(page.Columns) : RenderPage(page.Columns, WhereLines(_level.Condition));
        return string.Join('\n', (string[])
        [
            Select(columns),
            $"from (\n{SqlTextWriter.Indent(inner)}\n) {_level.Row.Name}",
            .. joins,
            .. order,
        ]);
    }

    // A page of the level's own rows.
    private string RenderPage(IReadOnlyList<(SqlExpression Expression, string Name)> columns, IEnumerable<string> where) => string.Join('\n', (string[])
    [
        Select(columns.Select(column => Column(_inside.Render(column.Expression), column.Name))),
        .. FromLines(),
        .. where,
        .. OrderLines(_level.Order, _inside.Render, _level.IsReversed),
        .. LimitLines(),
    ]);

    // A page of each key's rows, of which the page of all of them is made. Sets may share rows, which are then read once for each.
    private string RenderMerged(IReadOnlyList<(SqlExpression Expression, string Name)> columns)
    {
        var page = new PageColumns(_level);
        var outer = new ExpressionRenderer(_writer, page.Find);
        string RenderOuter(SqlExpression expression) => page.FindComputed(expression) ?? outer.Render(expression);

        var selected = columns.Select(column => Column(RenderOuter(column.Expression), column.Name)).ToArray();
        var order = OrderLines(_level.Order, RenderOuter, _level.IsReversed).ToArray();
        var pages = _level.MergedSets.Select(set => RenderKeys(set, page.Columns)).ToArray();
        if (pages is [var one])
        {
            return string.Join('\n', (string[])[Select(selected), one, .. order, .. LimitLines()]);
        }

        var row = _level.Row.Name;
        var names = string.Join(", ", page.Columns.Select(column => $"{row}.{SqlTextWriter.Quote(column.Name)}"));
        var union = string.Join("\nunion all\n", pages.Select(text => $"select {names}\n{text}"));
        var rows = string.Join(", ", _level.Order.Select(term => RenderOuter(term.Expression)));
        return string.Join('\n', (string[])
        [
            // DISTINCT ON needs a column, also where nothing of the rows is asked for.
            $"select distinct on ({rows}) {(selected.Length > 0 ? string.Join(", ", selected) : rows)}",
            $"from (\n{SqlTextWriter.Indent(union)}\n) {row}",
            .. order,
            .. LimitLines(),
        ]);
    }

    private string RenderKeys(AmongPredicate set, IReadOnlyList<(SqlExpression Expression, string Name)> columns)
    {
        var keys = $"{_level.Row.Name}_keys";
        var ofKey = $"{_inside.Render(set.Value)} = {keys}.key";
        var where = _level.Condition switch
        {
            AllPredicate { Predicates.Count: 0 } => $"where {ofKey}",
            AnyPredicate any => $"where {ofKey} and {_inside.RenderOperand(any)}",
            var condition => $"where {ofKey} and {_inside.Render(condition)}",
        };
        return $"from (select distinct unnest({set.Set}) as key) {keys}\ncross join lateral (\n{SqlTextWriter.Indent(RenderPage(columns, [where]))}\n) {_level.Row.Name}";
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

    private IEnumerable<string> WhereLines(SqlPredicate predicate)
    {
        var condition = _inside.Render(predicate);
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
