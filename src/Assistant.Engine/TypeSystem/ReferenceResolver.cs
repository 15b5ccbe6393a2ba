using Assistant.Engine.TypeSystem.Scalars;

namespace Assistant.Engine.TypeSystem;

/// <summary>Gives every field, argument and directive of a schema in the making the types that it names.</summary>
internal sealed class ReferenceResolver
{
    private readonly Dictionary<string, NamedType> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IType?> _references = new(StringComparer.Ordinal);
    private readonly List<string> _errors;

    public ReferenceResolver(IEnumerable<NamedType> types, List<string> errors)
    {
        _errors = errors;
        foreach (var type in types)
        {
            if (!_types.TryAdd(type.Name, type))
            {
                errors.Add($"There can be only one type named \"{type}\".");
            }
        }
    }

    /// <summary>All types in the order of their names.</summary>
    public IReadOnlyList<NamedType> Types => [.. _types.Values.OrderBy(type => type.Name, StringComparer.Ordinal)];

    public void Resolve(MetaFields metaFields, IEnumerable<DirectiveType> directives, ObjectType? queryType)
    {
        foreach (var directive in directives)
        {
            ResolveArguments(directive.ToString(), directive.Arguments);
        }

        foreach (var type in _types.Values.ToList())
        {
            Resolve(type);
        }

        if (queryType is not null)
        {
            foreach (var field in metaFields.All)
            {
                Resolve(queryType, field);
            }
        }
    }

    private void Resolve(NamedType type)
    {
        switch (type)
        {
            case ComplexType complex:
                RequireUnique(type, complex.Fields.Select(field => field.Name), "field");
                foreach (var field in complex.Fields)
                {
                    Resolve(complex, field);
                }

                Complete(complex, ResolveNames<InterfaceType>(type, complex.InterfaceNames, $"Type {type} must only implement Interface types, it cannot implement"));
                break;
            case UnionType union:
                union.Complete(ResolveNames<ObjectType>(type, union.MemberTypeNames, $"Union type {type} can only include Object types, it cannot include"));
                break;
            case EnumType enumType:
                RequireUnique(type, enumType.Values.Select(value => value.Name), "value");
                break;
            case InputObjectType input:
                RequireUnique(type, input.Fields.Select(field => field.Name), "field");
                foreach (var field in input.Fields)
                {
                    Resolve($"{type}.{field.Name}", field);
                }

                Complete(input);
                break;
        }
    }

    // With duplicates, which are reported, the lookups can't be made.
    private void Complete(ComplexType type, IReadOnlyList<InterfaceType> interfaces)
    {
        if (_errors.Count == 0)
        {
            type.Complete(interfaces);
        }
    }

    private void Complete(InputObjectType type)
    {
        if (_errors.Count == 0)
        {
            type.Complete();
        }
    }

    private void Resolve(ComplexType declaringType, OutputField field)
    {
        if (Resolve($"{declaringType}.{field.Name}", field.TypeReference) is { } type)
        {
            field.Complete(declaringType, type);
        }

        ResolveArguments($"{declaringType}.{field.Name}", field.Arguments);
    }

    private void ResolveArguments(string owner, IReadOnlyList<InputField> arguments)
    {
        foreach (var duplicate in arguments.GroupBy(argument => argument.Name).Where(group => group.Count() > 1))
        {
            _errors.Add($"Argument \"{owner}({duplicate.Key}:)\" can only be defined once.");
        }

        foreach (var argument in arguments)
        {
            Resolve($"{owner}({argument.Name}:)", argument);
        }
    }

    private void Resolve(string coordinate, InputField input)
    {
        if (Resolve(coordinate, input.TypeReference) is { } type)
        {
            input.Complete(coordinate, type);
        }
    }

    private IType? Resolve(string coordinate, string reference)
    {
        if (_references.TryGetValue(reference, out var known) && known is not null)
        {
            return known;
        }

        try
        {
            var type = TypeReference.Resolve(reference, Find);
            if (type is null)
            {
                _errors.Add($"Unknown type \"{reference.Trim('[', ']', '!', ' ')}\" of {coordinate}.");
            }

            _references[reference] = type;
            return type;
        }
        catch (FormatException)
        {
            _errors.Add($"\"{reference}\" of {coordinate} is no type reference.");
            return null;
        }
    }

    private NamedType? Find(string name)
    {
        if (_types.TryGetValue(name, out var type))
        {
            return type;
        }

        if (StandardScalars.Create(name) is not { } scalar)
        {
            return null;
        }

        _types.Add(name, scalar);
        return scalar;
    }

    private List<T> ResolveNames<T>(NamedType type, IReadOnlyList<string> names, string refusal)
        where T : NamedType
    {
        var types = new List<T>(names.Count);
        foreach (var name in names)
        {
            var found = Find(name);
            if (found is T expected)
            {
                types.Add(expected);
            }
            else
            {
                _errors.Add(found is null ? $"Unknown type \"{name}\" of {type}." : $"{refusal} {found}.");
            }
        }

        return types;
    }

    private void RequireUnique(NamedType type, IEnumerable<string> names, string what)
    {
        foreach (var duplicate in names.GroupBy(name => name).Where(group => group.Count() > 1))
        {
            _errors.Add($"{char.ToUpperInvariant(what[0])}{what[1..]} \"{type}.{duplicate.Key}\" can only be defined once.");
        }
    }
}
