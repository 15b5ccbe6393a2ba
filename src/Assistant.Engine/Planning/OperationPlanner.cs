using Assistant.Engine.Errors;
using Assistant.Engine.Operations;
using Assistant.Engine.Planning.Aggregates;
using Assistant.Engine.Planning.Expressions;
using Assistant.Engine.Planning.Inputs;
using Assistant.Engine.Planning.Intents;
using Assistant.Engine.Planning.Parameters;
using Assistant.Engine.Planning.Predicates;
using Assistant.Engine.Planning.Shapes;
using Assistant.Engine.Relational;
using Assistant.Engine.Relational.Bindings;
using Assistant.Engine.Relational.Conventions;
using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Planning;

/// <summary>Plans a query operation for a kind of reader.</summary>
public sealed class OperationPlanner(Schema schema, PagingOptions paging, PlanOptions options)
{
    /// <summary>Makes the plan. Its shape depends on <paramref name="context"/>'s variables as <see cref="VariantSignature"/> says.</summary>
    public OperationPlan Plan(Operation operation, ReaderKind reader, ParameterContext context) =>
        Plan(operation, operation.SelectionSet, reader, context);

    /// <summary>
    /// Makes the plan of one object of the operation that isn't a row itself, such as a mutation's payload; its fields are the plan's roots.
    /// </summary>
    public OperationPlan Plan(Operation operation, SelectionSet selections, ReaderKind reader, ParameterContext context)
    {
        var plan = new OperationPlanBuilder();
        var scope = new PlanScope(reader, new InputReader(context.Variables), paging, context, new PlanBudget(options));
        var roots = new List<RootField>();
        foreach (var selection in selections.Selections)
        {
            try
            {
                roots.Add(PlanRoot(selection, selections.Type, plan, scope.ForStatement(), context, roots.Count));
            }
            catch (ArgumentRejectedException rejected)
            {
                plan.Reject(selection, rejected, [selection.ResponseName]);
                roots.Add(new NullRootField(selection.ResponseName, selection.Field.Type is NonNullType));
            }
        }

        return plan.Build(operation, roots);
    }

    private RootField PlanRoot(
        Selection selection, ObjectType rootType, OperationPlanBuilder plan, PlanScope scope, ParameterContext context, int index)
    {
        switch (selection.Field.Binding)
        {
            case ReaderBinding reader:
                return PlanReader(selection, reader.Table, plan, scope, index);
            case EntityByIdBinding entity:
                var id = IdArgument(scope, selection, "id");
                return PlanRow(selection, entity.Table, NamedObject(selection), row => HasKey(scope, row, id, entity.Format), plan, scope, index);
            case ISuppliedEntityBinding { Table: { } table } supplied:
                return PlanSupplied(selection, table, supplied.Key, plan, scope, context, index);
            case NodeBinding:
                return PlanNode(selection, plan, scope, context, index);
            case NodesBinding nodes:
                return PlanNodes(selection, nodes, plan, scope, context);
            case ConnectionBinding connection:
                return PlanConnection(selection, connection, plan, scope, index);
            case IntrospectionBinding when selection.Field == schema.TypeNameField:
                return new TypeNameRootField(selection.ResponseName, rootType.Name);
            default:
                return new ResolverRootField(selection.ResponseName, selection);
        }
    }

    private RootField PlanReader(
        Selection selection, Table table, OperationPlanBuilder plan, PlanScope scope, int index)
    {
        LevelIntent CreateLevel(PlanScope levelScope)
        {
            var row = levelScope.NewLevel(table);
            return new LevelIntent
            {
                Row = row,
                Condition = SqlPredicate.All(
                    new ComparisonPredicate(row[table.PrimaryKey[0]], "=", PlanScope.ReaderKey), RowRulePlanner.Plan(levelScope, row)),
                IsReader = true,
            };
        }

        var statement = CreateObject(selection, NamedObject(selection), CreateLevel, plan, scope, new RootTarget(index));
        if (statement.Intent.Levels is [{ Outputs.Count: 0, ShapeJoins.Count: 0 }] && statement.Levels is [{ Stores.Count: > 0 } level])
        {
            // Another statement runs, and its session confirms the reader.
            return new ReaderRootField(selection.ResponseName, level);
        }

        plan.Add(statement);
        return new StatementRootField(selection.ResponseName);
    }

    private RootField PlanSupplied(
        Selection selection,
        Table table,
        IReadOnlyList<Column> key,
        OperationPlanBuilder plan,
        PlanScope scope,
        ParameterContext context,
        int index)
    {
        var name = selection.Field.Name;
        return context.Supplied.ContainsKey(name)
            ? PlanRow(selection, table, NamedObject(selection), row => HasSuppliedKey(scope, row, name, key), plan, scope, index)
            : new NullRootField(selection.ResponseName, selection.Field.Type is NonNullType);
    }

    private StatementRootField PlanRow(
        Selection selection,
        Table table,
        ObjectType type,
        Func<RowAlias, SqlPredicate> isMeant,
        OperationPlanBuilder plan,
        PlanScope scope,
        int index)
    {
        LevelIntent CreateLevel(PlanScope levelScope)
        {
            var row = levelScope.NewLevel(table);
            return new LevelIntent { Row = row, Condition = SqlPredicate.All(isMeant(row), RowRulePlanner.Plan(levelScope, row)) };
        }

        PlanObject(selection, type, CreateLevel, plan, scope, new RootTarget(index));
        return new StatementRootField(selection.ResponseName);
    }

    private void PlanObject(
        Selection selection,
        ObjectType type,
        Func<PlanScope, LevelIntent> createLevel,
        OperationPlanBuilder plan,
        PlanScope scope,
        StatementTarget target) => plan.Add(CreateObject(selection, type, createLevel, plan, scope, target));

    private PlannedStatement CreateObject(
        Selection selection,
        ObjectType type,
        Func<PlanScope, LevelIntent> createLevel,
        OperationPlanBuilder plan,
        PlanScope scope,
        StatementTarget target)
    {
        var statement = new StatementBuilder(scope);
        var level = statement.Add(createLevel(scope));
        var recipe = new LevelRecipe(null, [], (levelScope, _, _) => createLevel(levelScope));
        var isList = target is NodeStoreTarget;
        var context = new RowContext(statement, level, level.Intent.Row, recipe, [], [selection.ResponseName], isList);
        level.Content = new ObjectContent(new SelectionPlanner(schema, plan).PlanObject(selection.GetSelectionSet(type), context));
        return statement.Build(target, ancestors: 0);
    }

    private StatementRootField PlanNode(
        Selection selection, OperationPlanBuilder plan, PlanScope scope, ParameterContext context, int index)
    {
        var id = IdArgument(scope, selection, "id");
        var text = (string)id.Resolve(context)!;
        var type = FindNodeType(text) ?? throw UnknownType(text);
        var entity = (EntityBinding)type.Binding!;
        return PlanRow(selection, entity.Table, type, row => HasKey(scope, row, id, entity.IdFormat!), plan, scope, index);
    }

    private NodesRootField PlanNodes(
        Selection selection, NodesBinding binding, OperationPlanBuilder plan, PlanScope scope, ParameterContext context)
    {
        var ids = IdArgument(scope, selection, "ids");
        var types = new Dictionary<string, ObjectType>(StringComparer.Ordinal);
        var unreadable = new HashSet<int>();
        var places = NodeKeySource.Read(ids, context, binding.MaxIds);
        for (var place = 0; place < places.Count; place++)
        {
            var text = (string)places[place]!;
            try
            {
                var type = FindNodeType(text) ?? throw UnknownType(text);
                GlobalIdSource.Parse(text, ((EntityBinding)type.Binding!).IdFormat!);
                types[type.Name] = type;
            }
            catch (ArgumentRejectedException rejected)
            {
                plan.Reject(selection, rejected, [selection.ResponseName, place]);
                unreadable.Add(place);
            }
        }

        var stores = new Dictionary<string, StoreReference>(StringComparer.Ordinal);
        foreach (var (name, type) in types)
        {
            stores.Add(name, plan.NewStore());
            var keys = new NodeKeySource(ids, ((EntityBinding)type.Binding!).IdFormat!, 0, binding.MaxIds) { Unreadable = unreadable };
            PlanNodesOf(selection, type, keys, stores[name], plan, scope.ForStatement());
        }

        return new NodesRootField(selection.ResponseName, ids, stores);
    }

    private void PlanNodesOf(
        Selection selection,
        ObjectType type,
        NodeKeySource keys,
        StoreReference store,
        OperationPlanBuilder plan,
        PlanScope scope)
    {
        var entity = (EntityBinding)type.Binding!;
        LevelIntent CreateLevel(PlanScope levelScope)
        {
            var row = levelScope.NewLevel(entity.Table);
            return new LevelIntent
            {
                Row = row,
                Condition = RowRulePlanner.Plan(levelScope, row),
                PositionedKeys =
                [
                    .. entity.IdFormat!.Key.Select((column, index) =>
                        levelScope.Parameter(keys with { Index = index }, column.Type, isArray: true)),
                ],
            };
        }

        PlanObject(selection, type, CreateLevel, plan, scope, new NodeStoreTarget(store));
    }

    private RootField PlanConnection(
        Selection selection, ConnectionBinding connection, OperationPlanBuilder plan, PlanScope scope, int index)
    {
        var planner = new ConnectionPlanner(selection, connection);
        var selected = new ConnectionSelections(selection.GetSelectionSet(NamedObject(selection)));
        var statement = new StatementBuilder(scope);
        var page = planner.CreatePage(scope, null, selected.SelectsItems && selected.NeedsSurplus(planner, scope));
        var site = new AggregateSite { Scope = scope, NewStore = plan.NewStore, Path = [selection.ResponseName] };
        var stores = new AggregatePlanner(plan, planner, site).Plan(selected);
        if (!selected.SelectsItems)
        {
            return new ItemlessRootField(selection.ResponseName, SelectionPlanner.CreateBareShape(selected, stores));
        }

        var recipe = new LevelRecipe(null, [], (levelScope, _, exact) => planner.CreatePage(levelScope, null, withSurplus: !exact));
        new SelectionPlanner(schema, plan).PlanPage(planner, selected, page, stores, statement, recipe, [selection.ResponseName]);
        plan.Add(statement.Build(new RootTarget(index), ancestors: 0));
        return new StatementRootField(selection.ResponseName);
    }

    private static SqlPredicate HasKey(PlanScope scope, RowAlias row, ParameterSource id, GlobalIdFormat format) =>
        SqlPredicate.All(format.Key.Select((column, index) => new ComparisonPredicate(
            row[column], "=", scope.Parameter(new GlobalIdSource(id, format, index), column.Type))));

    private static SqlPredicate HasSuppliedKey(PlanScope scope, RowAlias row, string field, IReadOnlyList<Column> key) =>
        SqlPredicate.All(key.Select((column, index) => new ComparisonPredicate(
            row[column], "=", scope.Parameter(new SuppliedKeySource(field, index), column.Type))));

    private static ParameterSource IdArgument(PlanScope scope, Selection selection, string name) =>
        scope.Inputs.ReadArgument(selection, name) switch
        {
            ValueInput value => value.Source,
            ListInput list => list.Source,
            _ => throw new InvalidOperationException($"Field {selection.Field} needs its argument {name}."),
        };

    private ObjectType? FindNodeType(string id) =>
        GlobalIdFormat.TypeNameOf(id) is { } name
        && schema.TryGetType(name, out var type)
        && type is ObjectType { Binding: EntityBinding { IdFormat: not null } } objectType
            ? objectType
            : null;

    private static ArgumentRejectedException UnknownType(string id) => new(
        $"The ID `{(id.Length <= 100 ? id : $"{id[..100]}…")}` names no type of this graph.", ErrorCodes.InvalidId);

    private static ObjectType NamedObject(Selection selection) => (ObjectType)selection.Field.Type.NamedType();
}
