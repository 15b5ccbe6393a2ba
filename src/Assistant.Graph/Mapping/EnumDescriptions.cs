using System.Collections.Frozen;

namespace Assistant.Graph.Mapping;

/// <summary>What the graph's enums and their values mean, collected from their types.</summary>
public sealed class EnumDescriptions
{
    private readonly FrozenDictionary<Type, EnumDescription> _enums;

    /// <summary>Collects the descriptions.</summary>
    public EnumDescriptions(IEnumerable<EnumDescription> enums)
    {
        _enums = enums.ToFrozenDictionary(description => description.EnumType);
    }

    /// <summary>The description of an enum.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public EnumDescription Of(Type enumType) =>
        _enums.TryGetValue(enumType, out var description)
            ? description
            : throw new InvalidOperationException($"The enum {enumType.Name} has no description.");
}
