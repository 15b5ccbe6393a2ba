using Assistant.Engine.Relational.Bindings;
using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Relational.Conventions;

/// <summary>Makes the operation filter inputs, such as <c>StringOperationFilterInput</c>, one for each kind of value in use.</summary>
internal sealed class OperationFilterTypes
{
    private static readonly (string Name, FilterOperator Operator, string Meaning)[] Equality =
    [
        ("eq", FilterOperator.Equal, "The value is this one; null asks for a missing value."),
        ("neq", FilterOperator.NotEqual, "The value is another one or missing; null asks for any value."),
    ];

    private static readonly (string Name, FilterOperator Operator, string Meaning)[] Membership =
    [
        ("in", FilterOperator.In, "The value is one of these."),
        ("nin", FilterOperator.NotIn, "The value is none of these, or missing."),
    ];

    private static readonly (string Name, FilterOperator Operator, string Meaning)[] Order =
    [
        ("gt", FilterOperator.Greater, "The value is greater."),
        ("ngt", FilterOperator.NotGreater, "The value isn't greater."),
        ("gte", FilterOperator.GreaterOrEqual, "The value is greater or equal."),
        ("ngte", FilterOperator.NotGreaterOrEqual, "The value is neither greater nor equal."),
        ("lt", FilterOperator.Less, "The value is less."),
        ("nlt", FilterOperator.NotLess, "The value isn't less."),
        ("lte", FilterOperator.LessOrEqual, "The value is less or equal."),
        ("nlte", FilterOperator.NotLessOrEqual, "The value is neither less nor equal."),
    ];

    private static readonly (string Name, FilterOperator Operator, string Meaning)[] Text =
    [
        ("contains", FilterOperator.Contains, "The text holds this one; upper and lower case differ."),
        ("ncontains", FilterOperator.NotContains, "The text doesn't hold this one, or is missing."),
        ("startsWith", FilterOperator.StartsWith, "The text starts with this one."),
        ("nstartsWith", FilterOperator.NotStartsWith, "The text doesn't start with this one, or is missing."),
        ("endsWith", FilterOperator.EndsWith, "The text ends with this one."),
        ("nendsWith", FilterOperator.NotEndsWith, "The text doesn't end with this one, or is missing."),
    ];

    private readonly SortedDictionary<string, InputObjectType> _types = new(StringComparer.Ordinal);

    /// <summary>The types made so far.</summary>
    public IEnumerable<InputObjectType> Types => _types.Values;

    /// <summary>The name of the input that compares values of a scalar or enum, which is made when first asked for.</summary>
    public string For(string valueType, bool isEnum)
    {
        var name = $"{(valueType == "UUID" ? "Uuid" : valueType == "ID" ? "Id" : valueType)}OperationFilterInput";
        if (!_types.ContainsKey(name))
        {
            _types.Add(name, Create(name, valueType, isEnum));
        }

        return name;
    }

    private static InputObjectType Create(string name, string valueType, bool isEnum)
    {
        var operations = valueType switch
        {
            "Boolean" => Equality,
            "String" => [.. Equality, .. Text[..2], .. Membership, .. Text[2..]],
            "ID" or "UUID" => [.. Equality, .. Membership],
            _ when isEnum => [.. Equality, .. Membership],
            _ => [.. Equality, .. Membership, .. Order],
        };

        List<InputField> fields = [];
        if (valueType == "String")
        {
            fields.Add(Junction("and", name, isOr: false));
            fields.Add(Junction("or", name, isOr: true));
        }

        fields.AddRange(operations.Select(operation => new InputField
        {
            Name = operation.Name,
            TypeReference = operation.Operator is FilterOperator.In or FilterOperator.NotIn ? $"[{valueType}]" : valueType,
            Description = operation.Meaning,
            AppliedDirectives = Text.Contains(operation) ? [CostConventions.WholeList] : [],
            Binding = new FilterOperatorBinding(operation.Operator),
        }));
        return new InputObjectType
        {
            Name = name,
            Description = $"Conditions on a value of type {valueType}; every one that is given must hold.",
            Fields = fields,
        };
    }

    /// <summary>The field <c>and</c> or <c>or</c> of a filter input.</summary>
    public static InputField Junction(string name, string filterType, bool isOr) => new()
    {
        Name = name,
        TypeReference = $"[{filterType}!]",
        Description = isOr ? "At least one of these must hold." : "Every one of these must hold.",
        Binding = new FilterJunctionBinding(isOr),
    };
}
