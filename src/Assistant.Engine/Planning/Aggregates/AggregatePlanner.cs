using Assistant.Engine.Operations;
using Assistant.Engine.Planning.Expressions;
using Assistant.Engine.Planning.Intents;
using Assistant.Engine.Planning.Parameters;
using Assistant.Engine.Planning.Shapes;
using Assistant.Engine.Relational.Bindings;

namespace Assistant.Engine.Planning.Aggregates;

/// <summary>
/// Plans what is computed from all items of a connection, whatever its page: one statement for <c>totalCount</c> and every
/// <c>aggregate</c> together, and one for each <c>groups</c>.
/// </summary>
internal sealed class AggregatePlanner(OperationPlanBuilder plan, ConnectionPlanner connection, AggregateSite site)
{
    /// <summary>Plans the statements.</summary>
    /// <returns>Where each selected value is stored.</returns>
    /// <exception cref="ArgumentRejectedException">The arguments of <c>groups</c> can't be used.</exception>
    public IReadOnlyDictionary<Selection, StoreReference> Plan(ConnectionSelections selected)
    {
        var stores = new Dictionary<Selection, StoreReference>();
        var aggregates = selected.Aggregates.ToArray();
        if (aggregates.Length > 0)
        {
            PlanAggregates(aggregates, stores);
        }

        foreach (var groups in selected.Groups)
        {
            try
            {
                stores.Add(groups, PlanGroups(groups));
            }
            catch (ArgumentRejectedException rejected)
            {
                rejected.Field ??= groups;
                throw;
            }
        }

        return stores;
    }

    private void PlanAggregates(IReadOnlyList<Selection> selections, Dictionary<Selection, StoreReference> stores)
    {
        var scope = site.Scope.ForStatement();
        var aggregate = new AggregateIntent { Level = CreateLevel(scope, out var ancestors) };
        var shapes = new AggregateShapes(aggregate, scope.Budget, site.IsPathComplete, null);
        var values = new List<AggregateValueShape>();
        foreach (var selection in selections)
        {
            var store = site.NewStore();
            stores.Add(selection, store);
            values.Add(selection.Field.Binding is ConnectionPartBinding { Part: ConnectionPart.TotalCount }
                ? new CountValueShape(store, aggregate.Select(new CountExpression()))
                : new ObjectValueShape(store, shapes.CreateObject(selection, site.Path)));
        }

        if (aggregate.Outputs.Count == 0)
        {
            // Only names of types are selected; without a computed value each row would be one of the result.
            aggregate.Select(new CountExpression());
        }

        aggregate.Rollup = RollupPlanner.Find(aggregate);
        plan.AddAggregate(ancestors, aggregate, new AggregateStoreTarget(values), site.IsReaders);
    }

    private StoreReference PlanGroups(Selection selection)
    {
        var scope = site.Scope.ForStatement();
        var aggregate = GroupPlanner.Plan(selection, CreateLevel(scope, out var ancestors), scope);
        var size = ancestors.Count > 0 ? aggregate.Select(new CountExpression()) : null;
        IReadOnlyList<OutputColumn> key = [.. ancestors.SelectMany(LevelBuilder.SelectKey)];
        var shapes = new AggregateShapes(aggregate, scope.Budget, site.IsPathComplete, site.IsPathComplete ? null : site.Path.Count + 1);
        var store = site.NewStore();
        var group = shapes.CreateObject(selection, site.Path);
        aggregate.Rollup = RollupPlanner.Find(aggregate);
        plan.AddAggregate(ancestors, aggregate, new GroupStoreTarget(store, group, size, key), site.IsReaders);
        return store;
    }

    private LevelIntent CreateLevel(PlanScope scope, out IReadOnlyList<LevelIntent> ancestors)
    {
        if (site.IsReaders && connection.IsByKey)
        {
            ancestors = [];
            return connection.CreateWholeOfReader(scope);
        }

        ancestors = site.CreateAncestors?.Invoke(scope) ?? [];
        return connection.CreateWhole(scope, site.Follow?.Invoke(ancestors[^1], scope));
    }
}
