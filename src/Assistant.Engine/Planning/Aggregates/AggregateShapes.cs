using Assistant.Engine.Operations;
using Assistant.Engine.Planning.Expressions;
using Assistant.Engine.Planning.Intents;
using Assistant.Engine.Planning.Shapes;
using Assistant.Engine.Relational;
using Assistant.Engine.Relational.Bindings;
using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Planning.Aggregates;

/// <summary>Makes the objects of an aggregate or a group, and selects what they show.</summary>
/// <param name="aggregate">What the values are computed from.</param>
/// <param name="budget">What the operation's plan may still take.</param>
/// <param name="isPathComplete">Whether error paths end at a list above the objects.</param>
/// <param name="groupStep">The step of an error path before which a group's place stands; null for none.</param>
internal sealed class AggregateShapes(AggregateIntent aggregate, PlanBudget budget, bool isPathComplete, int? groupStep)
{
    /// <summary>The object of a field.</summary>
    public ObjectShape CreateObject(Selection selection, IReadOnlyList<object> path)
    {
        var inner = PathOf(selection, path);
        var set = selection.GetSelectionSet((ObjectType)selection.Field.Type.NamedType());
        return new FieldsShape([.. set.Selections.Select(field => CreateField(field, set.Type, inner))]);
    }

    /// <summary>The value of a key for each row.</summary>
    public static SqlExpression ExpressionOf(RowAlias row, GroupKey key) =>
        key.Unit is { } unit ? new TruncationExpression(unit, row[key.Column]) : row[key.Column];

    /// <summary>What a function computes.</summary>
    public static SqlExpression ExpressionOf(RowAlias row, AggregateFunction function, Column? column) =>
        column is null ? new CountExpression() : new AggregateExpression(function, row[column]);

    private FieldShape CreateField(Selection selection, ObjectType type, IReadOnlyList<object> path)
    {
        budget.TakeField();
        var name = selection.ResponseName;
        var row = aggregate.Level.Row;
        switch (selection.Field.Binding)
        {
            case IntrospectionBinding:
                return new ConstantShape(name, type.Name);
            case AggregateObjectBinding:
                return new NestedShape(name, CreateObject(selection, path));
            case AggregateBinding binding:
                var output = aggregate.Select(ExpressionOf(row, binding.Function, binding.Column));
                return output.Expression.Type == ColumnType.Numeric
                    ? new DecimalShape(name, output, selection, PathOf(selection, path), groupStep)
                    : new ColumnShape(name, output, Unnamed(output.Expression.Type));
            case GroupKeyBinding { Key: var key }:
                var expression = ExpressionOf(row, key);
                return aggregate.Keys.Contains(expression)
                    ? new ColumnShape(name, aggregate.Select(expression), key.Unit is null ? key.Column : Unnamed(ColumnType.Date))
                    : new NullShape(name);
            default:
                throw new InvalidOperationException($"Field {selection.Field} isn't computed from many rows.");
        }
    }

    private IReadOnlyList<object> PathOf(Selection selection, IReadOnlyList<object> path) =>
        isPathComplete ? path : [.. path, selection.ResponseName];

    private static Column Unnamed(ColumnType type) => new() { Name = string.Empty, Type = type, IsNullable = true };
}
