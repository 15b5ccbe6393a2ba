using Assistant.Engine.Relational.Bindings;
using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Relational.Conventions;

/// <summary>Makes <c>ChatSortInput</c> from an entity, and <c>SortEnumType</c>.</summary>
internal static class SortTypeFactory
{
    /// <summary>The name of the enum of directions.</summary>
    public const string DirectionName = "SortEnumType";

    /// <summary>The name of an entity's sort input.</summary>
    public static string NameOf(string entity) => $"{entity}SortInput";

    /// <summary><c>SortEnumType</c>; at run time a value is true for a descending order.</summary>
    public static EnumType CreateDirection() => new()
    {
        Name = DirectionName,
        Description = "The direction of an order. Missing values are last in an ascending order and first in a descending one.",
        Values =
        [
            new EnumValue { Name = "ASC", Description = "From the smallest to the greatest.", RuntimeValue = false },
            new EnumValue { Name = "DESC", Description = "From the greatest to the smallest.", RuntimeValue = true },
        ],
    };

    /// <summary>The sort input of an entity.</summary>
    public static InputObjectType Create(EntityDescriptor entity) => new()
    {
        Name = NameOf(entity.Name),
        Description = $"An order of {entity.Name}s; several fields of one object are taken in the order of the text.",
        Fields = [.. entity.Fields.Select(FieldFor).OfType<InputField>()],
    };

    /// <summary>Whether an entity has anything to sort by.</summary>
    public static bool CanSort(EntityDescriptor entity) => entity.Fields.Any(field => FieldFor(field) is not null);

    private static InputField? FieldFor(FieldDescriptor field) => field switch
    {
        ColumnFieldDescriptor column when ColumnScalars.IsSortable(column.Column) => new InputField
        {
            Name = field.Name,
            TypeReference = DirectionName,
            Description = column.Column.IsOrderedByPrefix
                ? $"By the first {Column.LongestOrderedText} characters of `{field.Name}`."
                : $"By `{field.Name}`.",
            DeprecationReason = field.DeprecationReason,
            Binding = new SortColumnBinding(column.Column, column.Through),
        },
        ReferenceFieldDescriptor reference => new InputField
        {
            Name = field.Name,
            TypeReference = NameOf(reference.TargetName),
            Description = $"By fields of `{field.Name}`.",
            DeprecationReason = field.DeprecationReason,
            Binding = new SortReferenceBinding(reference.Relation),
        },
        _ => null,
    };
}
