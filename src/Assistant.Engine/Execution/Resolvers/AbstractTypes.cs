using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Execution.Resolvers;

/// <summary>Finds the object type of a value whose field is an interface or union (<c>ResolveAbstractType</c>, specification, section 6.4.3).</summary>
internal static class AbstractTypes
{
    /// <summary>
    /// Finds the object type: by the type's resolver; by the <see cref="ObjectType.RuntimeType"/> of the possible types; by
    /// the entry <c>__typename</c> of a dictionary.
    /// </summary>
    /// <exception cref="InvalidOperationException">The value is none of the possible types.</exception>
    public static ObjectType Resolve(Schema schema, NamedType abstractType, object value)
    {
        var resolver = (abstractType as InterfaceType)?.ResolveType ?? (abstractType as UnionType)?.ResolveType;
        var type = resolver is null ? FindByValue(schema, abstractType, value) : Find(schema, resolver(value));
        return type is not null && schema.IsPossibleType(abstractType, type)
            ? type
            : throw new InvalidOperationException(
                $"Type {abstractType} resolved a {value.GetType().Name} to {type?.Name ?? "nothing"}, which is none of its possible types.");
    }

    private static ObjectType? FindByValue(Schema schema, NamedType abstractType, object value)
    {
        if (value is IReadOnlyDictionary<string, object?> entries && entries.TryGetValue("__typename", out var name))
        {
            return Find(schema, name as string);
        }

        return schema.GetPossibleTypes(abstractType).FirstOrDefault(type => type.RuntimeType?.IsInstanceOfType(value) == true);
    }

    private static ObjectType? Find(Schema schema, string? name) =>
        name is not null && schema.TryGetType(name, out var type) ? type as ObjectType : null;
}
