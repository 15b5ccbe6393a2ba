using Assistant.Engine.Errors;
using Assistant.Engine.Operations;
using Assistant.Engine.Planning.Expressions;
using Assistant.Engine.Planning.Filtering;
using Assistant.Engine.Planning.Inputs;
using Assistant.Engine.Planning.Intents;
using Assistant.Engine.Planning.Ordering;
using Assistant.Engine.Planning.Paging;
using Assistant.Engine.Planning.Parameters;
using Assistant.Engine.Planning.Predicates;
using Assistant.Engine.Relational;
using Assistant.Engine.Relational.Bindings;

namespace Assistant.Engine.Planning;

/// <summary>Makes the level of a connection from its arguments: which rows, in which order, which page.</summary>
internal sealed class ConnectionPlanner(Selection selection, ConnectionBinding connection)
{
    /// <summary>The level that reads one page.</summary>
    /// <param name="scope">The statement.</param>
    /// <param name="parent">The row that the connection hangs on; null for a root field.</param>
    /// <param name="withSurplus">Whether one row more is read, to tell whether there are more.</param>
    public LevelIntent CreatePage(PlanScope scope, RowAlias? parent, bool withSurplus)
    {
        var row = scope.NewLevel(connection.Table);
        var filter = new FilterScope(scope, row);
        var rank = ReadRank(scope, row);
        var rule = RowRulePlanner.Plan(scope, row, connection.Relation);
        var asked = Asked(scope, filter, rank);
        var order = OrderPlanner.Plan(selection, connection, filter, rank);
        var sets = connection.Relation is null && filter.Joins.Count == 0 ? MergePlanner.FindSets(row, rule, asked, order) : [];
        var format = CreateCursorFormat(order);
        var (size, isReversed) = ReadSize(scope);
        var level = new LevelIntent
        {
            Row = row,
            Condition = SqlPredicate.All([Related(row, parent), sets.Count > 0 ? SqlPredicate.True : rule, asked, .. Bounds(scope, order, format)]),
            MergedSets = sets,
            Order = order,
            IsReversed = isReversed,
            Limit = scope.Parameter(size with { Extra = withSurplus ? 1 : 0 }, ColumnType.Int64),
            RankSource = rank,
        };
        foreach (var join in filter.Joins)
        {
            level.AddFilterJoin(join);
        }

        return level;
    }

    /// <summary>Whether the rows are found by the key of the row that the connection hangs on, and by nothing else of it.</summary>
    public bool IsByKey => connection.Relation is { Via: null, Only: null, FromColumns: [var from], ToColumns: [_] } relation
        && relation.From.PrimaryKey is [var key] && key == from;

    /// <summary>The level of all pages together, without an order.</summary>
    public LevelIntent CreateWhole(PlanScope scope, RowAlias? parent)
    {
        var row = scope.NewLevel(connection.Table);
        return CreateWhole(scope, row, Related(row, parent));
    }

    /// <summary>The same for a connection that <see cref="IsByKey"/>, by the key of the reader.</summary>
    public LevelIntent CreateWholeOfReader(PlanScope scope)
    {
        var row = scope.NewLevel(connection.Table);
        return CreateWhole(scope, row, new ComparisonPredicate(row[connection.Relation!.ToColumns[0]], "=", PlanScope.ReaderKey));
    }

    private LevelIntent CreateWhole(PlanScope scope, RowAlias row, SqlPredicate related)
    {
        var filter = new FilterScope(scope, row);
        var rank = ReadRank(scope, row);
        var rule = RowRulePlanner.Plan(scope, row, connection.Relation);
        var condition = SqlPredicate.All(related, rule, Asked(scope, filter, rank));
        var level = new LevelIntent { Row = row, Condition = condition, RankSource = rank };
        foreach (var join in filter.Joins)
        {
            level.AddFilterJoin(join);
        }

        return level;
    }

    /// <summary>The page's size, checked, and whether it is taken from the end.</summary>
    /// <exception cref="ArgumentRejectedException">Both ends are asked for, or the number is out of bounds.</exception>
    public (PageSizeSource Size, bool IsReversed) ReadSize(PlanScope scope)
    {
        var first = scope.Inputs.ReadArgument(selection, "first") as ValueInput;
        var last = scope.Inputs.ReadArgument(selection, "last") as ValueInput;
        if (first is not null && last is not null)
        {
            throw new ArgumentRejectedException("`first` and `last` can't be combined.", ErrorCodes.InvalidArgument);
        }

        var requested = (first ?? last)?.Source ?? new LiteralSource(scope.Paging.DefaultPageSize);
        return (new PageSizeSource(requested, scope.Paging.MaxPageSize, Extra: 0), last is not null);
    }

    /// <summary>Whether a cursor bounds the page on the side that it doesn't grow towards.</summary>
    public bool IsBounded(PlanScope scope) =>
        scope.Inputs.ReadArgument(selection, ReadSize(scope).IsReversed ? "before" : "after") is not null;

    /// <summary>The text of the cursors of an order.</summary>
    public CursorFormat CreateCursorFormat(IReadOnlyList<OrderTerm> order) => new(
        string.Join(',', order.Select(term => $"{Describe(term.Expression)} {(term.IsDescending ? "desc" : "asc")}")),
        [.. order.Select(term => term.Expression.Type)]);

    private static string Describe(SqlExpression expression) => expression switch
    {
        ColumnExpression column => $"{column.Row.Table}.{column.Column.Name}",
        PrefixExpression prefix => $"left({Describe(prefix.Text)})",
        RankExpression rank => $"{rank.Row.Table}.{rank.Argument.Name}()",
        _ => throw new InvalidOperationException($"No order uses {expression}."),
    };

    private RankExpression? ReadRank(PlanScope scope, RowAlias row)
    {
        foreach (var argument in connection.RankArguments)
        {
            ParameterExpression? value = scope.Inputs.ReadArgument(selection, argument.Name) switch
            {
                ValueInput input => scope.Parameter(
                    argument.MaxLength is { } length ? new MaxLengthSource(input.Source, argument.Name, length) : input.Source,
                    argument.ParameterType),
                ListInput list => scope.Parameter(
                    argument.RequiredLength is { } length ? new LengthCheckedSource(list.Source, argument.Name, length) : list.Source,
                    argument.ParameterType),
                _ => null,
            };
            if (value is not null)
            {
                return new RankExpression(argument, row, value);
            }
        }

        return null;
    }

    private SqlPredicate Related(RowAlias row, RowAlias? parent) =>
        connection.Relation is { } relation ? new RelationPredicate(parent!, relation, row) : SqlPredicate.True;

    // What the arguments ask for.
    private SqlPredicate Asked(PlanScope scope, FilterScope filter, RankExpression? rank)
    {
        List<SqlPredicate> conditions = [];
        if (rank is not null)
        {
            conditions.Add(new RankPredicate(rank.Argument, filter.Row, rank.Value));
        }

        foreach (var argument in connection.ConditionArguments)
        {
            if (scope.Inputs.ReadArgument(selection, argument.Name) is ValueInput value)
            {
                conditions.Add(new ComparisonPredicate(
                    filter.Row[argument.Column], argument.Operator, scope.Parameter(value.Source, argument.Column.Type)));
            }
        }

        if (scope.Inputs.ReadArgument(selection, "where") is ObjectInput where)
        {
            conditions.Add(FilterPlanner.Plan(where, filter, filter.Row));
        }

        return SqlPredicate.All(conditions);
    }

    private IEnumerable<SqlPredicate> Bounds(PlanScope scope, IReadOnlyList<OrderTerm> order, CursorFormat format)
    {
        foreach (var (name, isAfter) in new[] { ("after", true), ("before", false) })
        {
            if (scope.Inputs.ReadArgument(selection, name) is ValueInput cursor)
            {
                var values = order.Select((term, index) =>
                    scope.Parameter(new CursorSource(cursor.Source, format, index), term.Expression.Type));
                yield return KeysetPlanner.Plan(order, [.. values], isAfter);
            }
        }
    }
}
