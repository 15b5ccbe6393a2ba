namespace Assistant.Engine.TypeSystem;

/// <summary>A field of an object or interface type (specification, section 3.6).</summary>
public sealed class OutputField
{
    private IType? _type;
    private ComplexType? _declaringType;

    /// <summary>The name, unique in its type.</summary>
    public required string Name { get; init; }

    /// <summary>The type as SDL has it, such as <c>[Chat!]!</c>.</summary>
    public required string TypeReference { get; init; }

    /// <summary>What the field gives, in Markdown; null when nothing is said.</summary>
    public string? Description { get; init; }

    /// <summary>The arguments in the order of their declaration.</summary>
    public IReadOnlyList<InputField> Arguments { get; init; } = [];

    /// <summary>Why the field shouldn't be used any more; null while it should.</summary>
    public string? DeprecationReason { get; init; }

    /// <summary>The directives on the definition, without <c>@deprecated</c>.</summary>
    public IReadOnlyList<AppliedDirective> AppliedDirectives { get; init; } = [];

    /// <summary>How the field's value is read; null to take it from the parent value by the field's name.</summary>
    public IFieldBinding? Binding { get; init; }

    /// <summary>The type; known once the field is part of a schema.</summary>
    public IType Type => _type ?? throw NotPartOfASchema();

    /// <summary>The type that the field belongs to; known once it's part of a schema. The query type for <c>__schema</c>,
    /// <c>__type</c> and <c>__typename</c>.</summary>
    public ComplexType DeclaringType => _declaringType ?? throw NotPartOfASchema();

    /// <summary>Whether the field is introspection's own, or belongs to one of its types.</summary>
    public bool IsIntrospection => Binding is IntrospectionBinding;

    /// <summary>The argument of this name; null when there is none.</summary>
    public InputField? GetArgument(string name)
    {
        foreach (var argument in Arguments)
        {
            if (argument.Name == name)
            {
                return argument;
            }
        }

        return null;
    }

    /// <summary>The schema coordinate, such as <c>Chat.title</c>.</summary>
    public override string ToString() => _declaringType is null ? Name : $"{_declaringType.Name}.{Name}";

    internal void Complete(ComplexType declaringType, IType type)
    {
        _declaringType = declaringType;
        _type = type;
    }

    private InvalidOperationException NotPartOfASchema() => new($"Field {Name} isn't part of a schema yet.");
}
