namespace Assistant.Engine.TypeSystem;

/// <summary>Questions about types that the specification has names for.</summary>
public static class TypeExtensions
{
    /// <summary>The type inside all lists and non-nulls.</summary>
    public static NamedType NamedType(this IType type) => type switch
    {
        NonNullType nonNull => nonNull.NullableType.NamedType(),
        ListType list => list.ElementType.NamedType(),
        _ => (NamedType)type,
    };

    /// <summary>The type without its outermost <c>!</c>, where it has one.</summary>
    public static IType NullableType(this IType type) => type is NonNullType nonNull ? nonNull.NullableType : type;

    /// <summary>Whether the type excludes null.</summary>
    public static bool IsNonNull(this IType type) => type is NonNullType;

    /// <summary>Whether the type is a list, whether or not it excludes null.</summary>
    public static bool IsList(this IType type) => type.NullableType() is ListType;

    /// <summary>Whether arguments, input fields and variables can have the type (<c>IsInputType</c>, section 3.4.2).</summary>
    public static bool IsInputType(this IType type) => type.NamedType() is ScalarType or EnumType or InputObjectType;

    /// <summary>Whether fields can have the type (<c>IsOutputType</c>, section 3.4.2).</summary>
    public static bool IsOutputType(this IType type) => type.NamedType() is not InputObjectType;

    /// <summary>Whether the type is a scalar or an enum, so that its fields have no selections.</summary>
    public static bool IsLeafType(this IType type) => type is ScalarType or EnumType;

    /// <summary>Whether the type is an object, an interface or a union, so that its fields need selections.</summary>
    public static bool IsCompositeType(this IType type) => type is ComplexType or UnionType;

    /// <summary>Whether the type is an interface or a union.</summary>
    public static bool IsAbstractType(this IType type) => type is InterfaceType or UnionType;
}
