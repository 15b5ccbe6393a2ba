namespace Assistant.Engine.TypeSystem;

/// <summary>An interface type (specification, section 3.7).</summary>
public sealed class InterfaceType : ComplexType
{
    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.Interface;

    /// <summary>Tells the object type of a resolved value; null to go by <see cref="ObjectType.RuntimeType"/>.</summary>
    public TypeResolver? ResolveType { get; init; }
}
