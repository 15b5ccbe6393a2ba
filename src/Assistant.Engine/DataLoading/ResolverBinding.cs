using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.DataLoading;

/// <summary>The binding of a field whose value a function gives.</summary>
/// <param name="resolver">The function.</param>
public sealed class ResolverBinding(FieldResolver resolver) : IFieldBinding
{
    /// <summary>The function.</summary>
    public FieldResolver Resolver { get; } = resolver;

    /// <summary>Makes a binding of a function that waits for nothing.</summary>
    public static ResolverBinding From(Func<IResolverContext, object?> resolver) => new(context => new ValueTask<object?>(resolver(context)));
}
