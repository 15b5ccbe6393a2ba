namespace Assistant.Engine.TypeSystem;

/// <summary>A type that excludes null (specification, section 3.12). Two of the same type are equal.</summary>
public sealed class NonNullType : IType
{
    /// <summary>Creates the type.</summary>
    /// <param name="nullableType">The type without its <c>!</c>; never itself a <see cref="NonNullType"/>.</param>
    public NonNullType(IType nullableType)
    {
        if (nullableType is NonNullType)
        {
            throw new ArgumentException("A non-null type can't wrap another one.", nameof(nullableType));
        }

        NullableType = nullableType;
    }

    /// <inheritdoc/>
    public TypeKind Kind => TypeKind.NonNull;

    /// <summary>The type without its <c>!</c>.</summary>
    public IType NullableType { get; }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is NonNullType other && NullableType.Equals(other.NullableType);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(TypeKind.NonNull, NullableType);

    /// <inheritdoc/>
    public override string ToString() => $"{NullableType}!";
}
