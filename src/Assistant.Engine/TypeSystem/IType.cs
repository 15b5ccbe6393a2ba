namespace Assistant.Engine.TypeSystem;

/// <summary>
/// A type as fields, arguments and variables refer to it: a <see cref="NamedType"/>, a <see cref="ListType"/> or a
/// <see cref="NonNullType"/>. <see cref="object.ToString"/> gives its reference text, as in <c>[Chat!]!</c>.
/// </summary>
public interface IType
{
    /// <summary>The kind, as introspection reports it.</summary>
    TypeKind Kind { get; }
}
