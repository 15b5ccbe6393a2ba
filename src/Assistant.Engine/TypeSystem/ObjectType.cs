namespace Assistant.Engine.TypeSystem;

/// <summary>An object type (specification, section 3.6).</summary>
public sealed class ObjectType : ComplexType
{
    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.Object;

    /// <summary>
    /// The class of the values that resolvers give for this type. An interface or union without a
    /// <see cref="TypeResolver"/> finds the object type of a value by it; null for none.
    /// </summary>
    public Type? RuntimeType { get; init; }
}
