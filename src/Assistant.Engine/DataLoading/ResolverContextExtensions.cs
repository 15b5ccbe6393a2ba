using Microsoft.Extensions.DependencyInjection;

namespace Assistant.Engine.DataLoading;

/// <summary>Typed access to what a resolver knows.</summary>
public static class ResolverContextExtensions
{
    /// <summary>The object that the field belongs to.</summary>
    /// <exception cref="InvalidCastException">It's no <typeparamref name="T"/>.</exception>
    public static T Parent<T>(this IResolverContext context) => (T)context.Parent!;

    /// <summary>The argument's value, or the default of <typeparamref name="T"/> when it's absent or null.</summary>
    public static T? Argument<T>(this IResolverContext context, string name) => context.Arguments.Get<T>(name);

    /// <summary>The request's service of this type.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static T Service<T>(this IResolverContext context)
        where T : notnull => context.Services.GetRequiredService<T>();
}
