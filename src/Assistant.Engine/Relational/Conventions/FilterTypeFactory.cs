using Assistant.Engine.Relational.Bindings;
using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Relational.Conventions;

/// <summary>Makes <c>ChatFilterInput</c> and <c>ListFilterInputTypeOfChatFilterInput</c> from an entity.</summary>
internal sealed class FilterTypeFactory(OperationFilterTypes operations)
{
    /// <summary>The name of an entity's filter input.</summary>
    public static string NameOf(string entity) => $"{entity}FilterInput";

    /// <summary>The name of the filter input over lists of an entity.</summary>
    public static string ListNameOf(string entity) => $"ListFilterInputTypeOf{NameOf(entity)}";

    /// <summary>The filter input of an entity.</summary>
    public InputObjectType Create(EntityDescriptor entity)
    {
        var name = NameOf(entity.Name);
        List<InputField> fields =
        [
            OperationFilterTypes.Junction("and", name, isOr: false),
            OperationFilterTypes.Junction("or", name, isOr: true),
        ];
        if (entity.Interface is null)
        {
            fields.Add(new InputField
            {
                Name = "id",
                TypeReference = operations.For("ID", isEnum: false),
                Description = "Conditions on the id; the bare key will do as well.",
                Binding = new FilterIdBinding(entity.IdFormat),
            });
        }

        fields.AddRange(entity.Fields.Select(FieldFor).OfType<InputField>());
        return new InputObjectType
        {
            Name = name,
            Description = $"Conditions on a {entity.Name}; every one that is given must hold.",
            Fields = fields,
        };
    }

    /// <summary>The filter input over lists of an entity.</summary>
    public static InputObjectType CreateList(EntityDescriptor entity)
    {
        var filter = NameOf(entity.Name);
        InputField Quantifier(string name, string type, string description, ListQuantifier quantifier) => new()
        {
            Name = name,
            TypeReference = type,
            Description = description,
            Binding = new FilterQuantifierBinding(quantifier),
        };

        return new InputObjectType
        {
            Name = ListNameOf(entity.Name),
            Description = $"Conditions on a list of {entity.Name}; only what the reader may see counts.",
            Fields =
            [
                Quantifier("all", filter, "Every item matches.", ListQuantifier.All),
                Quantifier("none", filter, "No item matches.", ListQuantifier.None),
                Quantifier("some", filter, "At least one item matches.", ListQuantifier.Some),
                Quantifier("any", "Boolean", "True for a list with items, false for one without.", ListQuantifier.Any),
            ],
        };
    }

    private InputField? FieldFor(FieldDescriptor field) => field switch
    {
        ColumnFieldDescriptor column when ColumnScalars.IsFilterable(column.Column) => new InputField
        {
            Name = field.Name,
            TypeReference = operations.For(
                column.ScalarName is null ? ColumnScalars.NameOf(column.Column) : "String",
                column.Column.Type == ColumnType.Enum),
            Description = $"Conditions on `{field.Name}`.",
            DeprecationReason = field.DeprecationReason,
            Binding = new FilterColumnBinding(column.Column, column.Through),
        },
        PresenceFieldDescriptor presence => new InputField
        {
            Name = field.Name,
            TypeReference = operations.For("Boolean", isEnum: false),
            Description = $"Conditions on `{field.Name}`.",
            DeprecationReason = field.DeprecationReason,
            Binding = new FilterPresenceBinding(presence.Column),
        },
        ReferenceFieldDescriptor reference => new InputField
        {
            Name = field.Name,
            TypeReference = NameOf(reference.TargetName),
            Description = $"Conditions on `{field.Name}`; null asks for none.",
            DeprecationReason = field.DeprecationReason,
            Binding = new FilterReferenceBinding(reference.Relation),
        },
        ConnectionFieldDescriptor { Relation: { } relation } connection => new InputField
        {
            Name = field.Name,
            TypeReference = ListNameOf(connection.TargetName),
            Description = $"Conditions on `{field.Name}`.",
            DeprecationReason = field.DeprecationReason,
            Binding = new FilterListBinding(relation),
        },
        _ => null,
    };
}
