namespace Assistant.Engine.TypeSystem;

/// <summary>A type that a schema holds under its name (specification, section 3.4).</summary>
public abstract class NamedType : IType
{
    /// <inheritdoc/>
    public abstract TypeKind Kind { get; }

    /// <summary>The name, unique in the schema.</summary>
    public required string Name { get; init; }

    /// <summary>What the type is, in Markdown; null when nothing is said.</summary>
    public string? Description { get; init; }

    /// <summary>The directives on the definition, without <c>@specifiedBy</c> and <c>@oneOf</c>, which have properties of their own.</summary>
    public IReadOnlyList<AppliedDirective> AppliedDirectives { get; init; } = [];

    /// <summary>What a later stage knows about the type, such as its table; null for none.</summary>
    public ITypeBinding? Binding { get; init; }

    /// <summary>Whether the type is one of introspection's own.</summary>
    public bool IsIntrospection => IntrospectionTypes.Names.Contains(Name);

    /// <summary>The name.</summary>
    public sealed override string ToString() => Name;
}
