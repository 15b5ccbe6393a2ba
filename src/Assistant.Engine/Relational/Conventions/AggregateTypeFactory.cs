using Assistant.Engine.Relational.Bindings;
using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Relational.Conventions;

/// <summary>
/// Makes <c>ChatAggregate</c> with <c>ChatMin</c>, <c>ChatMax</c>, <c>ChatSum</c> and <c>ChatAverage</c> from an entity's own
/// columns. What can't be selected has no field here, and so can't be aggregated.
/// </summary>
internal static class AggregateTypeFactory
{
    /// <summary>The functions over columns: the field, the type's ending, and what a value is.</summary>
    public static IReadOnlyList<(AggregateFunction Function, string Field, string Ending, string Meaning)> Functions { get; } =
    [
        (AggregateFunction.Min, "min", "Min", "smallest"),
        (AggregateFunction.Max, "max", "Max", "greatest"),
        (AggregateFunction.Sum, "sum", "Sum", "sum of all"),
        (AggregateFunction.Average, "avg", "Average", "mean of all"),
    ];

    /// <summary>The name of an entity's aggregate.</summary>
    public static string NameOf(string entity) => $"{entity}Aggregate";

    /// <summary>The fields that a function can be computed from.</summary>
    public static IEnumerable<ColumnFieldDescriptor> FieldsOf(EntityDescriptor entity, AggregateFunction function) => entity.Fields
        .OfType<ColumnFieldDescriptor>()
        .Where(field => field.Through is null && (function is AggregateFunction.Min or AggregateFunction.Max
            ? AggregateTypes.IsRange(field.Column.Type)
            : AggregateTypes.IsNumber(field.Column.Type)));

    /// <summary>The types of an entity's aggregates; those without a field are left out.</summary>
    public static IEnumerable<ObjectType> Create(EntityDescriptor entity)
    {
        var functions = Functions.Where(function => FieldsOf(entity, function.Function).Any()).ToArray();
        yield return new ObjectType
        {
            Name = NameOf(entity.Name),
            Description = $"What is computed from many `{entity.Name}` objects at once, of those that match and that the reader may see.",
            Fields =
            [
                new OutputField
                {
                    Name = "count",
                    TypeReference = "Int!",
                    Description = "How many there are.",
                    Binding = new AggregateBinding(AggregateFunction.Count, null),
                },
                .. functions.Select(function => new OutputField
                {
                    Name = function.Field,
                    TypeReference = $"{entity.Name}{function.Ending}!",
                    Description = $"The {function.Meaning} values of each field.",
                    AppliedDirectives = [CostConventions.PartOfRow],
                    Binding = AggregateObjectBinding.Instance,
                }),
            ],
        };
        foreach (var (function, _, ending, meaning) in functions)
        {
            yield return new ObjectType
            {
                Name = $"{entity.Name}{ending}",
                Description = $"The {meaning} values of many `{entity.Name}` objects; null where none has a value.",
                Fields = [.. FieldsOf(entity, function).Select(field => CreateField(field, function))],
            };
        }
    }

    /// <summary>What a function computes from a field, as in <c>The sum of all `cost`</c>.</summary>
    public static string Describe(AggregateFunction function, ColumnFieldDescriptor field) => (function, AggregateTypes.IsNumber(field.Column.Type)) switch
    {
        (AggregateFunction.Min, false) => $"The earliest `{field.Name}`",
        (AggregateFunction.Max, false) => $"The latest `{field.Name}`",
        _ => $"The {Functions.Single(one => one.Function == function).Meaning} `{field.Name}`",
    };

    private static OutputField CreateField(ColumnFieldDescriptor field, AggregateFunction function) => new()
    {
        Name = field.Name,
        TypeReference = function is AggregateFunction.Min or AggregateFunction.Max
            ? field.ScalarName ?? ColumnScalars.NameOf(field.Column)
            : ColumnScalars.NameOf(AggregateTypes.ResultOf(function, field.Column.Type)),
        Description = $"{Describe(function, field)}.",
        DeprecationReason = field.DeprecationReason,
        Binding = new AggregateBinding(function, field.Column),
    };
}
