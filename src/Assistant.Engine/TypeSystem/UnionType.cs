namespace Assistant.Engine.TypeSystem;

/// <summary>A union type (specification, section 3.8).</summary>
public sealed class UnionType : NamedType
{
    private IReadOnlyList<ObjectType>? _memberTypes;

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.Union;

    /// <summary>The names of the member types in the order of their declaration; at least one.</summary>
    public required IReadOnlyList<string> MemberTypeNames { get; init; }

    /// <summary>The member types; known once the type is part of a schema.</summary>
    public IReadOnlyList<ObjectType> MemberTypes =>
        _memberTypes ?? throw new InvalidOperationException($"Type {Name} isn't part of a schema yet.");

    /// <summary>Tells the object type of a resolved value; null to go by <see cref="ObjectType.RuntimeType"/>.</summary>
    public TypeResolver? ResolveType { get; init; }

    internal void Complete(IReadOnlyList<ObjectType> memberTypes) => _memberTypes = memberTypes;
}
