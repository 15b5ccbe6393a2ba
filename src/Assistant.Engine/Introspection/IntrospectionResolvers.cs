using System.Collections.Frozen;
using Assistant.Engine.DataLoading;
using Assistant.Engine.Language;
using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Introspection;

/// <summary>How introspection's fields are read (specification, section 4).</summary>
public static class IntrospectionResolvers
{
    private static readonly FrozenDictionary<(string Type, string Field), FieldResolver> Resolvers =
        new Dictionary<(string, string), Func<IResolverContext, object?>>
        {
            [("__Schema", "description")] = context => context.Parent<Schema>().Description,
            [("__Schema", "types")] = context => context.Parent<Schema>().Types,
            [("__Schema", "queryType")] = context => context.Parent<Schema>().QueryType,
            [("__Schema", "mutationType")] = context => context.Parent<Schema>().MutationType,
            [("__Schema", "subscriptionType")] = context => context.Parent<Schema>().SubscriptionType,
            [("__Schema", "directives")] = context => context.Parent<Schema>().Directives,
            [("__Type", "kind")] = context => context.Parent<IType>().Kind,
            [("__Type", "name")] = context => (context.Parent as NamedType)?.Name,
            [("__Type", "description")] = context => (context.Parent as NamedType)?.Description,
            [("__Type", "specifiedByURL")] = context => (context.Parent as ScalarType)?.SpecifiedBy?.OriginalString,
            [("__Type", "fields")] = context => Filter(context, (context.Parent as ComplexType)?.Fields, field => field.DeprecationReason),
            [("__Type", "interfaces")] = context => (context.Parent as ComplexType)?.Interfaces,
            [("__Type", "possibleTypes")] = context => context.Parent is NamedType type && type.IsAbstractType() ? context.Schema.GetPossibleTypes(type) : null,
            [("__Type", "enumValues")] = context => Filter(context, (context.Parent as EnumType)?.Values, value => value.DeprecationReason),
            [("__Type", "inputFields")] = context => Filter(context, (context.Parent as InputObjectType)?.Fields, field => field.DeprecationReason),
            [("__Type", "ofType")] = context => context.Parent switch
            {
                ListType list => list.ElementType,
                NonNullType nonNull => nonNull.NullableType,
                _ => null,
            },
            [("__Type", "isOneOf")] = context => (context.Parent as InputObjectType)?.IsOneOf,
            [("__Field", "name")] = context => context.Parent<OutputField>().Name,
            [("__Field", "description")] = context => context.Parent<OutputField>().Description,
            [("__Field", "args")] = context => Filter(context, context.Parent<OutputField>().Arguments, argument => argument.DeprecationReason),
            [("__Field", "type")] = context => context.Parent<OutputField>().Type,
            [("__Field", "isDeprecated")] = context => context.Parent<OutputField>().DeprecationReason is not null,
            [("__Field", "deprecationReason")] = context => context.Parent<OutputField>().DeprecationReason,
            [("__InputValue", "name")] = context => context.Parent<InputField>().Name,
            [("__InputValue", "description")] = context => context.Parent<InputField>().Description,
            [("__InputValue", "type")] = context => context.Parent<InputField>().Type,
            [("__InputValue", "defaultValue")] = context => context.Parent<InputField>().DefaultValue is { } value ? SyntaxPrinter.Print(value) : null,
            [("__InputValue", "isDeprecated")] = context => context.Parent<InputField>().DeprecationReason is not null,
            [("__InputValue", "deprecationReason")] = context => context.Parent<InputField>().DeprecationReason,
            [("__EnumValue", "name")] = context => context.Parent<EnumValue>().Name,
            [("__EnumValue", "description")] = context => context.Parent<EnumValue>().Description,
            [("__EnumValue", "isDeprecated")] = context => context.Parent<EnumValue>().DeprecationReason is not null,
            [("__EnumValue", "deprecationReason")] = context => context.Parent<EnumValue>().DeprecationReason,
            [("__Directive", "name")] = context => context.Parent<DirectiveType>().Name,
            [("__Directive", "description")] = context => context.Parent<DirectiveType>().Description,
            [("__Directive", "isRepeatable")] = context => context.Parent<DirectiveType>().IsRepeatable,
            [("__Directive", "locations")] = context => context.Parent<DirectiveType>().Locations,
            [("__Directive", "args")] = context => Filter(context, context.Parent<DirectiveType>().Arguments, argument => argument.DeprecationReason),
        }.ToFrozenDictionary(entry => entry.Key, entry => Synchronous(entry.Value));

    private static readonly FieldResolver TypeName = Synchronous(context => context.Selection.ParentType.Name);

    private static readonly FieldResolver SchemaField = Synchronous(context => context.Schema);

    private static readonly FieldResolver TypeField = Synchronous(context =>
        context.Schema.TryGetType(context.Argument<string>("name")!, out var type) ? type : null);

    /// <summary>The resolver of a field whose binding is <see cref="IntrospectionBinding"/>.</summary>
    /// <exception cref="KeyNotFoundException">The field isn't introspection's.</exception>
    public static FieldResolver Get(OutputField field) => field.Name switch
    {
        "__typename" => TypeName,
        "__schema" => SchemaField,
        "__type" => TypeField,
        _ => Resolvers[(field.DeclaringType.Name, field.Name)],
    };

    private static FieldResolver Synchronous(Func<IResolverContext, object?> resolve) => context => new ValueTask<object?>(resolve(context));

    private static IReadOnlyList<T>? Filter<T>(IResolverContext context, IReadOnlyList<T>? items, Func<T, string?> deprecationReason) =>
        items is null || context.Argument<bool>("includeDeprecated")
            ? items
            : [.. items.Where(item => deprecationReason(item) is null)];
}
