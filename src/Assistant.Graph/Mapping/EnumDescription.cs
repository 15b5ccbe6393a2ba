using Assistant.Data.Model;
using Assistant.Engine.Relational;

namespace Assistant.Graph.Mapping;

/// <summary>An enum of the graph: what it is about, and its values with their meanings and stored texts.</summary>
public abstract class EnumDescription
{
    /// <summary>The enum of the EF Core model.</summary>
    public abstract Type EnumType { get; }

    /// <summary>What it is about.</summary>
    public abstract string Description { get; }

    /// <summary>The values.</summary>
    public abstract IReadOnlyList<EnumMember> Members { get; }
}

/// <summary>An enum of the graph.</summary>
/// <typeparam name="TEnum">The enum of the EF Core model.</typeparam>
/// <param name="description">What it is about.</param>
/// <param name="meanings">What each value means; every value must be there.</param>
public abstract class EnumDescription<TEnum>(string description, params IReadOnlyList<(TEnum Value, string Meaning)> meanings) : EnumDescription
    where TEnum : struct, Enum
{
    /// <inheritdoc/>
    public sealed override Type EnumType => typeof(TEnum);

    /// <inheritdoc/>
    public sealed override string Description => description;

    /// <inheritdoc/>
    public sealed override IReadOnlyList<EnumMember> Members { get; } =
    [
        .. Enum.GetValues<TEnum>().Select(value =>
        {
            var stored = StoredEnum.ToText(value);
            var meaning = meanings.Single(candidate => candidate.Value.Equals(value)).Meaning;
            return new EnumMember(stored.ToUpperInvariant(), stored, meaning);
        }),
    ];
}
