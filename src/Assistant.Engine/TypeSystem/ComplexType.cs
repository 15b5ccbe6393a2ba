using System.Collections.Frozen;

namespace Assistant.Engine.TypeSystem;

/// <summary>A type with fields: an <see cref="ObjectType"/> or an <see cref="InterfaceType"/>.</summary>
public abstract class ComplexType : NamedType
{
    private FrozenDictionary<string, OutputField>? _fieldsByName;
    private IReadOnlyList<InterfaceType>? _interfaces;

    /// <summary>The fields in the order of their declaration; at least one.</summary>
    public required IReadOnlyList<OutputField> Fields { get; init; }

    /// <summary>The names of the interfaces that the type implements, with those that they implement.</summary>
    public IReadOnlyList<string> InterfaceNames { get; init; } = [];

    /// <summary>The interfaces that the type implements; known once the type is part of a schema.</summary>
    public IReadOnlyList<InterfaceType> Interfaces =>
        _interfaces ?? throw new InvalidOperationException($"Type {Name} isn't part of a schema yet.");

    /// <summary>The field of this name, without introspection's meta fields; null when there is none.</summary>
    public OutputField? GetField(string name)
    {
        if (_fieldsByName is not null)
        {
            return _fieldsByName.GetValueOrDefault(name);
        }

        return Fields.FirstOrDefault(field => field.Name == name);
    }

    internal void Complete(IReadOnlyList<InterfaceType> interfaces)
    {
        _interfaces = interfaces;
        _fieldsByName = Fields.ToFrozenDictionary(field => field.Name, StringComparer.Ordinal);
    }
}
