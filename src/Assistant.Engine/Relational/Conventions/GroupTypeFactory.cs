using Assistant.Engine.Relational.Bindings;
using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Relational.Conventions;

/// <summary>
/// Makes <c>ChatGroup</c>, <c>ChatGroupBy</c>, <c>ChatGroupKeys</c> and <c>ChatGroupSortInput</c> from an entity's own columns.
/// </summary>
internal static class GroupTypeFactory
{
    /// <summary>Text that may be longer than this many characters is prose, by which nobody groups.</summary>
    private const int LongestText = 100;

    private static readonly (DateUnit Unit, string Meaning)[] Units =
    [
        (DateUnit.Day, "The day"),
        (DateUnit.Week, "The first day, a Monday, of the week"),
        (DateUnit.Month, "The first day of the month"),
    ];

    /// <summary>The name of an entity's groups.</summary>
    public static string NameOf(string entity) => $"{entity}Group";

    /// <summary>Whether there is anything to group an entity by.</summary>
    public static bool CanGroup(EntityDescriptor entity) => KeysOf(entity).Any();

    /// <summary>The field <c>groups</c> of an entity's connection.</summary>
    public static OutputField CreateField(EntityDescriptor entity, PagingOptions paging) => new()
    {
        Name = "groups",
        TypeReference = $"[{NameOf(entity.Name)}!]!",
        Description = "The items of all pages together, by what they have in common.",
        AppliedDirectives = [CostConventions.SizeOfGroups(paging), CostConventions.WholeList],
        Arguments =
        [
            new InputField
            {
                Name = "by",
                TypeReference = $"[{ByNameOf(entity.Name)}!]!",
                Description = $"What the items of a group have in common: up to {paging.MaxGroupKeys} keys.",
            },
            new InputField
            {
                Name = "first",
                TypeReference = "Int",
                Description = $"How many groups, at most {paging.MaxGroups}; {paging.DefaultGroups} where nothing is given.",
            },
            new InputField
            {
                Name = "order",
                TypeReference = $"[{SortNameOf(entity.Name)}!]",
                Description = "The order of the groups; the keys decide between equals.",
            },
        ],
        Binding = new ConnectionPartBinding(ConnectionPart.Groups),
    };

    /// <summary>The types of an entity's groups.</summary>
    public static IEnumerable<NamedType> Create(EntityDescriptor entity)
    {
        var keys = KeysOf(entity).ToArray();
        yield return new ObjectType
        {
            Name = NameOf(entity.Name),
            Description = $"`{entity.Name}` objects that have the same keys.",
            Fields =
            [
                Part("keys", KeysNameOf(entity.Name), "What they have in common."),
                Part("aggregate", AggregateTypeFactory.NameOf(entity.Name), "What is computed from them."),
            ],
        };
        yield return new EnumType
        {
            Name = ByNameOf(entity.Name),
            Description = $"What `{entity.Name}` objects can be grouped by. Days, weeks and months are those of UTC.",
            Values =
            [
                .. keys.Select(key => new EnumValue
                {
                    Name = UpperSnakeCase.From(key.Key.FieldName),
                    Description = key.Meaning,
                    DeprecationReason = key.Field.DeprecationReason,
                    RuntimeValue = key.Key,
                }),
            ],
        };
        yield return new ObjectType
        {
            Name = KeysNameOf(entity.Name),
            Description = $"What the `{entity.Name}` objects of a group have in common; null for what they aren't grouped by, or all lack.",
            Fields =
            [
                .. keys.Select(key => new OutputField
                {
                    Name = key.Key.FieldName,
                    TypeReference = key.Key.Unit is null ? key.Field.ScalarName ?? ColumnScalars.NameOf(key.Field.Column) : "Date",
                    Description = key.Meaning,
                    DeprecationReason = key.Field.DeprecationReason,
                    Binding = new GroupKeyBinding(key.Key),
                }),
            ],
        };
        yield return new InputObjectType
        {
            Name = SortNameOf(entity.Name),
            Description = $"An order of groups of `{entity.Name}` objects; several fields of one object are taken in the order of the text.",
            Fields = [.. CreateSorts(entity, keys)],
        };
    }

    private static IEnumerable<InputField> CreateSorts(EntityDescriptor entity, (GroupKey Key, ColumnFieldDescriptor Field, string Meaning)[] keys)
    {
        InputField Sort(string name, string description, string? deprecation, IInputBinding binding) => new()
        {
            Name = name,
            TypeReference = SortTypeFactory.DirectionName,
            Description = description,
            DeprecationReason = deprecation,
            Binding = binding,
        };

        yield return Sort("count", "By the number of items.", null, new SortAggregateBinding(AggregateFunction.Count, null));
        foreach (var (function, prefix, _, _) in AggregateTypeFactory.Functions)
        {
            foreach (var field in AggregateTypeFactory.FieldsOf(entity, function))
            {
                yield return Sort(
                    $"{prefix}{char.ToUpperInvariant(field.Name[0])}{field.Name[1..]}",
                    $"{AggregateTypeFactory.Describe(function, field)}; groups without one come last, whatever the direction.",
                    field.DeprecationReason,
                    new SortAggregateBinding(function, field.Column));
            }
        }

        foreach (var (key, field, _) in keys)
        {
            yield return Sort(
                key.FieldName,
                $"By the key `{key.FieldName}`, where it is one of the groups' keys.",
                field.DeprecationReason,
                new SortGroupKeyBinding(key));
        }
    }

    private static IEnumerable<(GroupKey Key, ColumnFieldDescriptor Field, string Meaning)> KeysOf(EntityDescriptor entity)
    {
        foreach (var field in entity.Fields.OfType<ColumnFieldDescriptor>().Where(field => field.Through is null))
        {
            if (field.Column.Type is ColumnType.Timestamp or ColumnType.Date)
            {
                foreach (var (unit, meaning) in Units)
                {
                    yield return (new GroupKey($"{field.Name}{unit}", field.Column, unit), field, $"{meaning} of `{field.Name}`.");
                }
            }
            else if (IsKey(field.Column, entity.Table))
            {
                yield return (new GroupKey(field.Name, field.Column, null), field, $"The value of `{field.Name}`.");
            }
        }
    }

    // A column that is the whole key has another value in every row.
    private static bool IsKey(Column column, Table table) => column.Type switch
    {
        _ when table.PrimaryKey is [var key] && key == column => false,
        ColumnType.Enum or ColumnType.Boolean or ColumnType.Uuid => true,
        ColumnType.Text => column.MaxLength <= LongestText,
        _ => false,
    };

    private static OutputField Part(string name, string type, string description) => new()
    {
        Name = name,
        TypeReference = $"{type}!",
        Description = description,
        AppliedDirectives = [CostConventions.PartOfRow],
        Binding = AggregateObjectBinding.Instance,
    };

    private static string ByNameOf(string entity) => $"{NameOf(entity)}By";

    private static string KeysNameOf(string entity) => $"{NameOf(entity)}Keys";

    private static string SortNameOf(string entity) => $"{NameOf(entity)}SortInput";
}
