using Assistant.Engine.Errors;
using Assistant.Engine.Operations;
using Assistant.Engine.Planning.Expressions;
using Assistant.Engine.Planning.Inputs;
using Assistant.Engine.Planning.Intents;
using Assistant.Engine.Planning.Parameters;
using Assistant.Engine.Relational;
using Assistant.Engine.Relational.Bindings;

namespace Assistant.Engine.Planning.Aggregates;

/// <summary>Reads the arguments of <c>groups</c>: the keys, the order and the number of groups.</summary>
internal static class GroupPlanner
{
    private const int MaxTerms = 8;

    /// <summary>The groups of a level's rows.</summary>
    /// <exception cref="ArgumentRejectedException">There are no keys or too many, or an order can't be.</exception>
    public static AggregateIntent Plan(Selection selection, LevelIntent level, PlanScope scope)
    {
        var keys = ReadKeys(selection, scope).Select(key => AggregateShapes.ExpressionOf(level.Row, key)).ToArray();
        var requested = (scope.Inputs.ReadArgument(selection, "first") as ValueInput)?.Source ?? new LiteralSource(scope.Paging.DefaultGroups);
        return new AggregateIntent
        {
            Level = level,
            Keys = keys,
            Order = ReadOrder(selection, level.Row, keys, scope),
            Limit = scope.Parameter(new PageSizeSource(requested, scope.Paging.MaxGroups, Extra: 0), ColumnType.Int64),
        };
    }

    private static IReadOnlyList<GroupKey> ReadKeys(Selection selection, PlanScope scope)
    {
        var list = (ListInput)scope.Inputs.ReadArgument(selection, "by")!;
        GroupKey[] keys = [.. list.Items.Select(item => (GroupKey)((ValueInput)item).Value).Distinct()];
        if (keys.Length == 0)
        {
            throw new ArgumentRejectedException("Groups need at least one key in `by`.", ErrorCodes.InvalidArgument);
        }

        return keys.Length <= scope.Paging.MaxGroupKeys ? keys : throw new ArgumentRejectedException(
            $"Groups have at most {scope.Paging.MaxGroupKeys} keys, and {keys.Length} were given.", ErrorCodes.InvalidArgument);
    }

    private static IReadOnlyList<OrderTerm> ReadOrder(Selection selection, RowAlias row, IReadOnlyList<SqlExpression> keys, PlanScope scope)
    {
        List<OrderTerm> terms = [];
        if (scope.Inputs.ReadArgument(selection, "order") is ListInput order)
        {
            terms.AddRange(order.Items.SelectMany(item => ((ObjectInput)item).Fields).Select(entry => ReadTerm(entry, row, keys)));
        }

        terms = [.. terms.DistinctBy(term => term.Expression)];
        if (terms.Count > MaxTerms)
        {
            throw new ArgumentRejectedException($"An order has at most {MaxTerms} fields, and {terms.Count} were given.", ErrorCodes.InvalidArgument);
        }

        return [.. terms.Concat(keys.Select(key => new OrderTerm(key, IsDescending: false))).DistinctBy(term => term.Expression)];
    }

    private static OrderTerm ReadTerm(InputEntry entry, RowAlias row, IReadOnlyList<SqlExpression> keys)
    {
        if (entry.Value is not ValueInput { Value: bool isDescending })
        {
            throw new ArgumentRejectedException($"The sort field `{entry.Field.Name}` can't be null.", ErrorCodes.FilterValueIsNull);
        }

        switch (entry.Field.Binding)
        {
            case SortAggregateBinding aggregate:
                return new OrderTerm(AggregateShapes.ExpressionOf(row, aggregate.Function, aggregate.Column), isDescending);
            case SortGroupKeyBinding { Key: var key }:
                var expression = AggregateShapes.ExpressionOf(row, key);
                return keys.Contains(expression) ? new OrderTerm(expression, isDescending) : throw new ArgumentRejectedException(
                    $"Groups can't be ordered by `{key.FieldName}`, since it isn't one of their keys.", ErrorCodes.InvalidArgument);
            default:
                throw new InvalidOperationException($"Sort field {entry.Field} has no meaning.");
        }
    }
}
