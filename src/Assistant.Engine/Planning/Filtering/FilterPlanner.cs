using Assistant.Engine.Errors;
using Assistant.Engine.Planning.Expressions;
using Assistant.Engine.Planning.Inputs;
using Assistant.Engine.Planning.Parameters;
using Assistant.Engine.Planning.Predicates;
using Assistant.Engine.Relational;
using Assistant.Engine.Relational.Bindings;
using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Planning.Filtering;

/// <summary>Turns a <c>where</c> argument into a condition.</summary>
public static class FilterPlanner
{
    /// <summary>The condition that a filter input puts on a row.</summary>
    /// <exception cref="ArgumentRejectedException">A condition has a null that it can't have.</exception>
    public static SqlPredicate Plan(ObjectInput filter, FilterScope scope, RowAlias row) =>
        SqlPredicate.All(filter.Fields.Select(field => PlanField(field, scope, row)));

    private static SqlPredicate PlanField(InputEntry entry, FilterScope scope, RowAlias row) => Count(entry, scope.Plan.Budget).Field.Binding switch
    {
        FilterJunctionBinding junction => PlanJunction(entry, junction, node => Plan((ObjectInput)node, scope, row)),
        FilterColumnBinding column => PlanOperations(
            NotNull(entry), new ColumnOperand(scope.Plan, scope.Column(row, column.Column, column.Through)), scope.Plan.Budget),
        FilterPresenceBinding presence => PlanOperations(
            NotNull(entry), new PresenceOperand(row[presence.Column]), scope.Plan.Budget),
        FilterIdBinding id => PlanOperations(NotNull(entry), new IdOperand(scope.Plan, id.Format, row), scope.Plan.Budget),
        FilterReferenceBinding reference => PlanReference(entry, scope, row, reference.Relation),
        FilterListBinding list => PlanList(NotNull(entry), scope, row, list.Relation),
        _ => throw new InvalidOperationException($"Filter field {entry.Field} has no meaning."),
    };

    private static SqlPredicate PlanOperations(ObjectInput operations, FilterOperand operand, PlanBudget budget) =>
        SqlPredicate.All(operations.Fields.Select(entry => Count(entry, budget).Field.Binding switch
        {
            FilterJunctionBinding junction => PlanJunction(entry, junction, node => PlanOperations((ObjectInput)node, operand, budget)),
            FilterOperatorBinding operation => operand.Plan(operation.Operator, entry),
            _ => throw new InvalidOperationException($"Filter field {entry.Field} has no meaning."),
        }));

    private static InputEntry Count(InputEntry entry, PlanBudget budget)
    {
        budget.TakeCondition();
        return entry;
    }

    private static SqlPredicate PlanJunction(InputEntry entry, FilterJunctionBinding junction, Func<InputNode, SqlPredicate> plan)
    {
        if (entry.Value is not ListInput list)
        {
            throw NullNotAllowed(entry.Field);
        }

        var predicates = list.Items.Select(plan).ToArray();
        return junction.IsOr && predicates.Length > 0 ? SqlPredicate.Any(predicates) : SqlPredicate.All(predicates);
    }

    private static SqlPredicate PlanReference(InputEntry entry, FilterScope scope, RowAlias row, Relation relation)
    {
        var target = scope.Join(row, relation);
        return entry.Value is ObjectInput filter
            ? Plan(filter, scope, target)
            : new NullPredicate(target[target.Table.PrimaryKey[0]], IsNull: true);
    }

    private static SqlPredicate PlanList(ObjectInput quantifiers, FilterScope scope, RowAlias row, Relation relation) =>
        SqlPredicate.All(quantifiers.Fields.Select(entry =>
        {
            var quantifier = ((FilterQuantifierBinding)entry.Field.Binding!).Quantifier;
            return (quantifier, entry.Value) switch
            {
                (ListQuantifier.Any, ValueInput { Value: bool any }) => Exists(null, scope, row, relation, isNegated: !any),
                (ListQuantifier.Some, ObjectInput filter) => Exists(filter, scope, row, relation, isNegated: false),
                (ListQuantifier.None, ObjectInput filter) => Exists(filter, scope, row, relation, isNegated: true),
                (ListQuantifier.All, ObjectInput filter) => Exists(filter, scope, row, relation, isNegated: true, notTrue: true),
                _ => throw NullNotAllowed(entry.Field),
            };
        }));

    private static ExistsPredicate Exists(
        ObjectInput? filter, FilterScope scope, RowAlias row, Relation relation, bool isNegated, bool notTrue = false)
    {
        var item = scope.Plan.NewLevel(relation.To);
        var itemScope = new FilterScope(scope.Plan, item);
        var matches = filter is null ? SqlPredicate.True : Plan(filter, itemScope, item);
        var condition = SqlPredicate.All(
            new RelationPredicate(row, relation, item),
            RowRulePlanner.Plan(scope.Plan, item, relation),
            notTrue ? new NotTruePredicate(matches) : matches);
        return new ExistsPredicate(item, itemScope.Joins, condition, isNegated);
    }

    private static ObjectInput NotNull(InputEntry entry) => entry.Value as ObjectInput ?? throw NullNotAllowed(entry.Field);

    internal static ArgumentRejectedException NullNotAllowed(InputField field) =>
        new($"The filter field `{field.Name}` can't be null.", ErrorCodes.FilterValueIsNull);
}
