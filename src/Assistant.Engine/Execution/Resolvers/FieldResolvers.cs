using Assistant.Engine.DataLoading;
using Assistant.Engine.Execution.Subscriptions;
using Assistant.Engine.Introspection;
using Assistant.Engine.Relational.Bindings;
using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Execution.Resolvers;

/// <summary>Finds how a field is resolved.</summary>
public static class FieldResolvers
{
    /// <summary>Whether the field has a resolver of its own: a <see cref="ResolverBinding"/>'s or introspection's.</summary>
    public static bool HasResolver(OutputField field) => field.Binding is ResolverBinding or IntrospectionBinding;

    /// <summary>
    /// The field's resolver. A field without a binding is taken from its parent, a dictionary, by its name; an entry that
    /// isn't there is null.
    /// </summary>
    /// <exception cref="InvalidOperationException">The field's binding is none for resolvers.</exception>
    public static FieldResolver Get(OutputField field) => field.Binding switch
    {
        ResolverBinding binding => binding.Resolver,
        ResolvedFromRowBinding { Resolver: ResolverBinding binding } => binding.Resolver,
        // The event is the root's value, and what the field is about.
        SubscriptionBinding => static context => new ValueTask<object?>(context.Parent),
        IntrospectionBinding => IntrospectionResolvers.Get(field),
        null => FromParent,
        _ => throw new InvalidOperationException($"Field {field} has no resolver: its binding is a {field.Binding.GetType().Name}."),
    };

    private static ValueTask<object?> FromParent(IResolverContext context) => context.Parent switch
    {
        null => default,
        IReadOnlyDictionary<string, object?> parent => new ValueTask<object?>(parent.GetValueOrDefault(context.Selection.Field.Name)),
        _ => throw new InvalidOperationException($"Field {context.Selection.Field} has no binding, and its parent is a {context.Parent.GetType().Name}."),
    };
}
