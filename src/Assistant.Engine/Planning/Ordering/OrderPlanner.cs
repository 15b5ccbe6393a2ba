using Assistant.Engine.Errors;
using Assistant.Engine.Operations;
using Assistant.Engine.Planning.Expressions;
using Assistant.Engine.Planning.Filtering;
using Assistant.Engine.Planning.Inputs;
using Assistant.Engine.Planning.Intents;
using Assistant.Engine.Planning.Parameters;
using Assistant.Engine.Relational;
using Assistant.Engine.Relational.Bindings;

namespace Assistant.Engine.Planning.Ordering;

/// <summary>Turns an <c>order</c> argument into a total order: the rank, the client's terms or the list's own, and the key.</summary>
public static class OrderPlanner
{
    // Cursors hold a value for each term, so the number of terms bounds their length.
    private const int MaxTerms = 8;

    /// <summary>The order of a connection's rows.</summary>
    /// <exception cref="ArgumentRejectedException">A term is null, or there are too many.</exception>
    public static IReadOnlyList<OrderTerm> Plan(
        Selection selection, ConnectionBinding connection, FilterScope scope, RankExpression? rank)
    {
        List<OrderTerm> terms = [];
        if (rank is not null)
        {
            terms.Add(new OrderTerm(rank, IsDescending: true));
        }

        var ranks = terms.Count;
        if (scope.Plan.Inputs.ReadArgument(selection, "order") is ListInput order)
        {
            foreach (var item in order.Items)
            {
                AddTerms(terms, (ObjectInput)item, scope, scope.Row);
            }

            terms = [.. terms.DistinctBy(term => term.Expression)];
            if (terms.Count > MaxTerms)
            {
                throw new ArgumentRejectedException(
                    $"An order has at most {MaxTerms} fields, and {terms.Count} were given.", ErrorCodes.InvalidArgument);
            }
        }

        // As without the argument where it names no field: forms send an empty object.
        if (terms.Count == ranks)
        {
            terms.AddRange(connection.DefaultOrder.Select(term => Term(scope.Row[term.Column], term.IsDescending)));
        }

        terms = [.. terms.DistinctBy(term => term.Expression)];

        // The key goes the way of the last term, so that one index serves the whole order.
        var isDescending = terms.Count > 0 && terms[^1].IsDescending;
        terms.AddRange(scope.Row.Table.PrimaryKey.Select(column => new OrderTerm(scope.Row[column], isDescending)));
        return [.. terms.DistinctBy(term => term.Expression)];
    }

    private static void AddTerms(List<OrderTerm> terms, ObjectInput sort, FilterScope scope, RowAlias row)
    {
        foreach (var entry in sort.Fields)
        {
            switch (entry.Field.Binding, entry.Value)
            {
                case (SortColumnBinding column, ValueInput { Value: bool isDescending }):
                    terms.Add(Term(scope.Column(row, column.Column, column.Through), isDescending));
                    break;
                case (SortReferenceBinding reference, ObjectInput nested):
                    AddTerms(terms, nested, scope, scope.Join(row, reference.Relation));
                    break;
                case (_, NullInput):
                    throw new ArgumentRejectedException(
                        $"The sort field `{entry.Field.Name}` can't be null.", ErrorCodes.FilterValueIsNull);
                default:
                    throw new InvalidOperationException($"Sort field {entry.Field} has no meaning.");
            }
        }
    }

    private static OrderTerm Term(ColumnExpression column, bool isDescending) => new(
        column.Column.IsOrderedByPrefix ? new PrefixExpression(column, Column.LongestOrderedText) : column,
        isDescending);
}
