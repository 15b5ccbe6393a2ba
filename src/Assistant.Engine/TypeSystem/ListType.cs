namespace Assistant.Engine.TypeSystem;

/// <summary>A list of another type (specification, section 3.11). Two lists of the same type are equal.</summary>
/// <param name="elementType">The type of each item.</param>
public sealed class ListType(IType elementType) : IType
{
    /// <inheritdoc/>
    public TypeKind Kind => TypeKind.List;

    /// <summary>The type of each item.</summary>
    public IType ElementType { get; } = elementType;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ListType other && ElementType.Equals(other.ElementType);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(TypeKind.List, ElementType);

    /// <inheritdoc/>
    public override string ToString() => $"[{ElementType}]";
}
