using Assistant.Engine.Operations;
using Assistant.Engine.Planning.Aggregates;
using Assistant.Engine.Planning.Parameters;
using Assistant.Engine.Planning.Shapes;
using Assistant.Engine.Relational.Bindings;
using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Planning;

/// <summary>
/// Plans what is selected of a row: its columns, the rows joined to it, its connections. The first connection of a level
/// becomes the next level of the same statement; those beside it get statements of their own, which run before.
/// </summary>
internal sealed class SelectionPlanner(Schema schema, OperationPlanBuilder plan)
{
    /// <summary>The object that is written for a row.</summary>
    public FieldsShape PlanObject(SelectionSet selections, RowContext context) =>
        new([.. selections.Selections.Select(selection => PlanField(selection, selection.Field.Binding, context))]);

    /// <summary>The object of a field that leads to a row, which is of the field's type or of one that implements it.</summary>
    public ObjectShape PlanTarget(Selection selection, RowContext context) => selection.Field.Type.NamedType() switch
    {
        ObjectType type => PlanObject(selection.GetSelectionSet(type), context),
        InterfaceType { Binding: EntityInterfaceBinding binding } type => new InterfacePlanner(schema, this, type, binding, selection).Plan(context),
        var type => throw new InvalidOperationException($"Type {type} isn't one of rows."),
    };

    /// <summary>A field of a row.</summary>
    /// <param name="selection">The field.</param>
    /// <param name="binding">Where its value comes from: the field's own binding, or that of the same field of an interface.</param>
    /// <param name="context">The row.</param>
    public FieldShape PlanField(Selection selection, IFieldBinding? binding, RowContext context)
    {
        context.Statement.Scope.Budget.TakeField();
        var level = context.Level.Intent;
        var name = selection.ResponseName;
        switch (binding)
        {
            case IntrospectionBinding:
                return new ConstantShape(name, selection.ParentType.Name);
            case ColumnBinding { Through: { } through } column:
                var joined = LevelRecipe.Join(level, context.Row, through, context.Statement.Scope);
                return new ColumnShape(name, level.Select(joined[column.Column]), column.Column);
            case ColumnBinding column:
                return new ColumnShape(name, level.Select(context.Row[column.Column]), column.Column);
            case GlobalIdBinding id:
                return new GlobalIdShape(name, id.Format, [.. id.Format.Key.Select(part => level.Select(context.Row[part]))]);
            case PresenceBinding presence:
                return new PresenceShape(name, level.Select(context.Row[presence.Column]));
            case ReferenceBinding reference:
                return PlanReference(selection, reference, context);
            case ConnectionBinding connection:
                return PlanConnection(selection, connection, context);
            case ResolvedFromRowBinding resolved:
                plan.HasDeferredFields = true;
                var inputs = resolved.Inputs.Select(column => new ColumnShape(column.Name, level.Select(context.Row[column]), column));
                return new DeferredShape(name, selection, resolved, [.. inputs]);
            default:
                throw new InvalidOperationException($"Field {selection.Field} can't be read from a row.");
        }
    }

    private ReferenceShape PlanReference(Selection selection, ReferenceBinding reference, RowContext context)
    {
        var level = context.Level.Intent;
        var row = LevelRecipe.Join(level, context.Row, reference.Relation, context.Statement.Scope);
        var nested = context with
        {
            Row = row,
            Path = [.. context.Path, reference.Relation],
            ErrorPath = context.PathOf(selection.ResponseName),
        };
        var presence = level.Select(row[reference.Relation.To.PrimaryKey[0]]);
        return new ReferenceShape(selection.ResponseName, presence, PlanTarget(selection, nested));
    }

    private FieldShape PlanConnection(Selection selection, ConnectionBinding connection, RowContext context)
    {
        var path = context.PathOf(selection.ResponseName);
        try
        {
            var planner = new ConnectionPlanner(selection, connection);
            var selected = new ConnectionSelections(SelectionsOf(selection));
            var stores = PlanAggregates(planner, selected, context, path);
            if (!selected.SelectsItems)
            {
                // No page is read, but its arguments are refused all the same.
                planner.CreatePage(context.Statement.Scope.ForStatement(), context.Row, withSurplus: false);
                return new ItemlessConnectionShape(selection.ResponseName, CreateBareShape(selected, stores));
            }

            if (context.Level.IsChained)
            {
                return PlanStored(selection, planner, selected, stores, context, path);
            }

            var page = planner.CreatePage(context.Statement.Scope, context.Row, selected.NeedsSurplus(planner, context.Statement.Scope));
            context.Level.IsChained = true;
            var recipe = RecipeFor(planner, context);
            var shape = PlanPage(planner, selected, page, stores, context.Statement, recipe, path);
            return new ChainedConnectionShape(selection.ResponseName, shape);
        }
        catch (ArgumentRejectedException rejected)
        {
            plan.Reject(selection, rejected, path, context.IsPathComplete);
            return new NullShape(selection.ResponseName);
        }
    }

    private IReadOnlyDictionary<Selection, StoreReference> PlanAggregates(
        ConnectionPlanner planner, ConnectionSelections selected, RowContext context, IReadOnlyList<object> path)
    {
        var site = new AggregateSite
        {
            Scope = context.Statement.Scope,
            CreateAncestors = context.Recipe.CreateAll,
            Follow = (level, scope) => LevelRecipe.Follow(level, context.Path, scope),
            IsReaders = context is { Recipe.Parent: null, Path.Count: 0, Level.Intent.IsReader: true },
            NewStore = () => context.Level.Add(plan.NewStore()),
            Path = path,
            IsPathComplete = context.IsPathComplete,
        };
        return new AggregatePlanner(plan, planner, site).Plan(selected);
    }

    private StoredConnectionShape PlanStored(
        Selection selection,
        ConnectionPlanner planner,
        ConnectionSelections selected,
        IReadOnlyDictionary<Selection, StoreReference> stores,
        RowContext context,
        IReadOnlyList<object> path)
    {
        var statement = new StatementBuilder(context.Statement.Scope.ForStatement());
        foreach (var ancestor in context.Recipe.CreateAll(statement.Scope))
        {
            statement.Add(ancestor).IsChained = true;
        }

        var ancestors = statement.Levels.Count;
        var parentLevel = statement.Levels[^1];
        var parent = LevelRecipe.Follow(parentLevel.Intent, context.Path, statement.Scope);
        foreach (var computed in stores.Values)
        {
            // What is computed belongs to the statement that writes the connection, which is this one.
            context.Level.Move(computed, parentLevel);
        }

        var page = planner.CreatePage(statement.Scope, parent, selected.NeedsSurplus(planner, statement.Scope));
        PlanPage(planner, selected, page, stores, statement, RecipeFor(planner, context), path);
        var store = context.Level.Add(plan.NewStore());
        plan.Add(statement.Build(new ConnectionStoreTarget(store), ancestors));
        return new StoredConnectionShape(selection.ResponseName, store);
    }

    /// <summary>Plans the items of a connection whose level is the next of a statement.</summary>
    public ConnectionShape PlanPage(
        ConnectionPlanner planner,
        ConnectionSelections selected,
        Intents.LevelIntent page,
        IReadOnlyDictionary<Selection, StoreReference> stores,
        StatementBuilder statement,
        LevelRecipe recipe,
        IReadOnlyList<object> path)
    {
        var level = statement.Add(page);
        var context = new RowContext(statement, level, page.Row, recipe, [], path, IsPathComplete: true);
        var shape = selected.CreateShape(planner, statement.Scope, page, stores, item => PlanTarget(item, context));
        level.Content = new ConnectionContent(shape);
        return shape;
    }

    /// <summary>A connection without items.</summary>
    public static ConnectionShape CreateBareShape(ConnectionSelections selected, IReadOnlyDictionary<Selection, StoreReference> stores) =>
        selected.CreateShape(null, null, null, stores, _ => throw new InvalidOperationException("No items are selected."));

    private static LevelRecipe RecipeFor(ConnectionPlanner planner, RowContext context) => new(
        context.Recipe,
        context.Path,
        (scope, parent, exact) => planner.CreatePage(scope, parent, withSurplus: !exact));

    private SelectionSet SelectionsOf(Selection selection) =>
        selection.GetSelectionSet((ObjectType)schema.GetType(selection.Field.Type.NamedType().Name));
}
