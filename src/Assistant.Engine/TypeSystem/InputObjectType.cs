using System.Collections.Frozen;

namespace Assistant.Engine.TypeSystem;

/// <summary>An input object type (specification, section 3.10).</summary>
public sealed class InputObjectType : NamedType
{
    private FrozenDictionary<string, InputField>? _fieldsByName;

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.InputObject;

    /// <summary>The fields in the order of their declaration; at least one.</summary>
    public required IReadOnlyList<InputField> Fields { get; init; }

    /// <summary>Whether exactly one field must be given, and not null (<c>@oneOf</c>).</summary>
    public bool IsOneOf { get; init; }

    /// <summary>The field of this name; null when there is none.</summary>
    public InputField? GetField(string name)
    {
        if (_fieldsByName is not null)
        {
            return _fieldsByName.GetValueOrDefault(name);
        }

        return Fields.FirstOrDefault(field => field.Name == name);
    }

    internal void Complete() =>
        _fieldsByName = Fields.ToFrozenDictionary(field => field.Name, StringComparer.Ordinal);
}
