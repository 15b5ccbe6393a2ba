namespace Assistant.Engine.DataLoading;

/// <summary>Gives a field's value. Resolvers of one request never run at the same time; they interleave where they wait.</summary>
/// <param name="context">The field, its arguments and its object.</param>
/// <returns>
/// The value: what the scalar's <c>CoerceResult</c> takes, an enum's runtime value, any <see cref="System.Collections.IEnumerable"/>
/// for a list, any object for an object type, null, or an
/// <see cref="Exception"/> in the place of a value that couldn't be had.
/// </returns>
public delegate ValueTask<object?> FieldResolver(IResolverContext context);
