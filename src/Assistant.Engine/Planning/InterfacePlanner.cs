using Assistant.Engine.Operations;
using Assistant.Engine.Planning.Shapes;
using Assistant.Engine.Relational.Bindings;
using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Planning;

/// <summary>
/// Plans what is selected of an interface whose objects are rows of a view: for each object type its fields, of which those of the
/// interface are the view's columns, and only the others need the type's own table, which is joined by its key.
/// </summary>
internal sealed class InterfacePlanner
{
    private readonly SelectionPlanner _planner;
    private readonly InterfaceType _type;
    private readonly EntityInterfaceBinding _binding;
    private readonly (EntityCase Case, SelectionSet Fields)[] _cases;
    private readonly Dictionary<string, FieldShape> _shared = new(StringComparer.Ordinal);

    /// <summary>Collects what is selected of each object type.</summary>
    public InterfacePlanner(
        Schema schema, SelectionPlanner planner, InterfaceType type, EntityInterfaceBinding binding, Selection selection)
    {
        _planner = planner;
        _type = type;
        _binding = binding;
        _cases = [.. binding.Cases.Select(one => (one, selection.GetSelectionSet(schema.GetType<ObjectType>(one.TypeName))))];
    }

    /// <summary>The objects that are written for rows of the view.</summary>
    public CasesShape Plan(RowContext context) => new(
        context.Level.Intent.Select(context.Row[_binding.Kind]),
        _cases.ToDictionary(
            one => one.Case.Kind,
            one => new FieldsShape([.. one.Fields.Selections.Select(field => PlanField(field, one.Case, context))]),
            StringComparer.Ordinal));

    private FieldShape PlanField(Selection field, EntityCase one, RowContext context) => field.Field.Binding switch
    {
        IntrospectionBinding typeName => _planner.PlanField(field, typeName, context),
        GlobalIdBinding id => PlanId(field, id, one, context),
        _ => PlanOwnField(field, context) ?? PlanFieldOfTable(field, one, context),
    };

    // The types differ in their ids' text, and the view has the keys of all of them.
    private static GlobalIdShape PlanId(Selection field, GlobalIdBinding id, EntityCase one, RowContext context)
    {
        var columns = one.Relation.ToColumns.Zip(one.Relation.FromColumns).ToDictionary(pair => pair.First, pair => pair.Second);
        var level = context.Level.Intent;
        return new GlobalIdShape(field.ResponseName, id.Format, [.. id.Format.Key.Select(part => level.Select(context.Row[columns[part]]))]);
    }

    private FieldShape? PlanOwnField(Selection field, RowContext context)
    {
        if (_type.GetField(field.Field.Name) is not { Binding: { } own })
        {
            return null;
        }

        if (own is not (ReferenceBinding or ConnectionBinding))
        {
            return _planner.PlanField(field, own, context);
        }

        // Rows below a row that leaves the field out would have no place in the answer: then each type goes its own way.
        if (!_cases.All(one => one.Fields.Selections.Any(other => IsSame(other, field))))
        {
            return null;
        }

        // What all types select in the same places of the document is planned, and read, once.
        if (!_shared.TryGetValue(field.ResponseName, out var shape))
        {
            shape = _planner.PlanField(field, own, context);
            _shared.Add(field.ResponseName, shape);
        }

        return shape;
    }

    private FieldShape PlanFieldOfTable(Selection field, EntityCase one, RowContext context)
    {
        var row = LevelRecipe.Join(context.Level.Intent, context.Row, one.Relation, context.Statement.Scope);
        return _planner.PlanField(field, field.Field.Binding, context with { Row = row, Path = [.. context.Path, one.Relation] });
    }

    private static bool IsSame(Selection one, Selection other) =>
        one.ResponseName == other.ResponseName && one.Nodes.SequenceEqual(other.Nodes);
}
