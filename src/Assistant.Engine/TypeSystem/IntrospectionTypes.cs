using System.Collections.Frozen;

namespace Assistant.Engine.TypeSystem;

/// <summary>The types of introspection (specification, section 4.2). How their fields are read is Introspection's matter.</summary>
internal static class IntrospectionTypes
{
    /// <summary>The names of the types.</summary>
    public static FrozenSet<string> Names { get; } = FrozenSet.Create(
        StringComparer.Ordinal,
        "__Schema",
        "__Type",
        "__Field",
        "__InputValue",
        "__EnumValue",
        "__Directive",
        "__TypeKind",
        "__DirectiveLocation");

    /// <summary>Makes the types anew, for one schema.</summary>
    public static IEnumerable<NamedType> Create() =>
    [
        Type(
            "__Schema",
            "What a server can do: its types, its directives and the roots of its operations.",
            Field("description", "String", "What the service is for, in Markdown."),
            Field("types", "[__Type!]!", "All types."),
            Field("queryType", "__Type!", "The root of queries."),
            Field("mutationType", "__Type", "The root of mutations; null when there are none."),
            Field("subscriptionType", "__Type", "The root of subscriptions; null when there are none."),
            Field("directives", "[__Directive!]!", "All directives.")),
        Type(
            "__Type",
            "A type. Which fields have values depends on its `kind`.",
            Field("kind", "__TypeKind!", "What the type is."),
            Field("name", "String", "The name; null for lists and non-nulls."),
            Field("description", "String", "What the type is for, in Markdown."),
            Field("specifiedByURL", "String", "Where a scalar is specified."),
            Field("fields", "[__Field!]", "The fields of an object or interface.", IncludeDeprecated()),
            Field("interfaces", "[__Type!]", "The interfaces that an object or interface implements."),
            Field("possibleTypes", "[__Type!]", "The object types of an interface or union."),
            Field("enumValues", "[__EnumValue!]", "The values of an enum.", IncludeDeprecated()),
            Field("inputFields", "[__InputValue!]", "The fields of an input object.", IncludeDeprecated()),
            Field("ofType", "__Type", "The type inside a list or non-null."),
            Field("isOneOf", "Boolean", "Whether exactly one field of an input object must be given.")),
        Type(
            "__Field",
            "A field of an object or interface.",
            Field("name", "String!", "The name."),
            Field("description", "String", "What the field gives, in Markdown."),
            Field("args", "[__InputValue!]!", "The arguments.", IncludeDeprecated()),
            Field("type", "__Type!", "The type."),
            Field("isDeprecated", "Boolean!", "Whether the field shouldn't be used any more."),
            Field("deprecationReason", "String", "Why it shouldn't be used any more.")),
        Type(
            "__InputValue",
            "An argument, or a field of an input object.",
            Field("name", "String!", "The name."),
            Field("description", "String", "What the value means, in Markdown."),
            Field("type", "__Type!", "The type."),
            Field("defaultValue", "String", "The default in GraphQL's syntax; null when there is none."),
            Field("isDeprecated", "Boolean!", "Whether it shouldn't be used any more."),
            Field("deprecationReason", "String", "Why it shouldn't be used any more.")),
        Type(
            "__EnumValue",
            "A value of an enum.",
            Field("name", "String!", "The name, as requests and answers have it."),
            Field("description", "String", "What the value means, in Markdown."),
            Field("isDeprecated", "Boolean!", "Whether it shouldn't be used any more."),
            Field("deprecationReason", "String", "Why it shouldn't be used any more.")),
        Type(
            "__Directive",
            "A directive.",
            Field("name", "String!", "The name without `@`."),
            Field("description", "String", "What the directive does, in Markdown."),
            Field("isRepeatable", "Boolean!", "Whether it may stand more than once in one place."),
            Field("locations", "[__DirectiveLocation!]!", "Where it may stand."),
            Field("args", "[__InputValue!]!", "The arguments.", IncludeDeprecated())),
        Enum<TypeKind>("__TypeKind", "What a type is.", kind => kind switch
        {
            TypeKind.Scalar => "A scalar.",
            TypeKind.Object => "An object with `fields` and `interfaces`.",
            TypeKind.Interface => "An interface with `fields`, `interfaces` and `possibleTypes`.",
            TypeKind.Union => "A union with `possibleTypes`.",
            TypeKind.Enum => "An enum with `enumValues`.",
            TypeKind.InputObject => "An input object with `inputFields`.",
            TypeKind.List => "A list of `ofType`.",
            _ => "`ofType` without null.",
        }),
        Enum<DirectiveLocation>("__DirectiveLocation", "Where a directive may stand.", location => location switch
        {
            DirectiveLocation.Query => "On a query.",
            DirectiveLocation.Mutation => "On a mutation.",
            DirectiveLocation.Subscription => "On a subscription.",
            DirectiveLocation.Field => "On a selected field.",
            DirectiveLocation.FragmentDefinition => "On a fragment's definition.",
            DirectiveLocation.FragmentSpread => "On a fragment's spread.",
            DirectiveLocation.InlineFragment => "On an inline fragment.",
            DirectiveLocation.VariableDefinition => "On a variable's definition.",
            DirectiveLocation.Schema => "On the schema.",
            DirectiveLocation.Scalar => "On a scalar.",
            DirectiveLocation.Object => "On an object type.",
            DirectiveLocation.FieldDefinition => "On a field's definition.",
            DirectiveLocation.ArgumentDefinition => "On an argument's definition.",
            DirectiveLocation.Interface => "On an interface.",
            DirectiveLocation.Union => "On a union.",
            DirectiveLocation.Enum => "On an enum.",
            DirectiveLocation.EnumValue => "On an enum's value.",
            DirectiveLocation.InputObject => "On an input object type.",
            _ => "On a field of an input object type.",
        }),
    ];

    private static ObjectType Type(string name, string description, params OutputField[] fields) =>
        new() { Name = name, Description = description, Fields = fields };

    private static OutputField Field(string name, string type, string description, params InputField[] arguments) => new()
    {
        Name = name,
        TypeReference = type,
        Description = description,
        Arguments = arguments,
        Binding = IntrospectionBinding.Instance,
    };

    private static InputField IncludeDeprecated() => new()
    {
        Name = "includeDeprecated",
        TypeReference = "Boolean!",
        Description = "Whether to list the deprecated ones as well.",
        DefaultValue = new Language.Ast.BooleanValueNode { Value = false },
    };

    private static EnumType Enum<T>(string name, string description, Func<T, string> describe)
        where T : struct, Enum
    {
        var values = System.Enum.GetValues<T>().Select(value => new EnumValue
        {
            Name = UpperSnakeCase.From(value.ToString()),
            Description = describe(value),
            RuntimeValue = value,
        });
        return new EnumType { Name = name, Description = description, Values = [.. values] };
    }
}
