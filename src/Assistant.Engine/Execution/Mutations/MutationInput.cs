using System.Diagnostics.CodeAnalysis;
using Assistant.Engine.Relational;

namespace Assistant.Engine.Execution.Mutations;

/// <summary>The fields of a mutation's <c>input</c>, coerced. A field that isn't given is something else than one that is null.</summary>
public sealed class MutationInput(IReadOnlyDictionary<string, object?> fields)
{
    /// <summary>The fields that are given.</summary>
    public IReadOnlyDictionary<string, object?> Fields { get; } = fields;

    /// <summary>Whether a field is given, be it as null.</summary>
    public bool Has(string name) => Fields.ContainsKey(name);

    /// <summary>A field's value; the default of <typeparamref name="T"/> where it isn't given or null.</summary>
    /// <exception cref="InvalidCastException">The value is no <typeparamref name="T"/>.</exception>
    public T? Get<T>(string name) => Fields.TryGetValue(name, out var value) && value is not null ? (T)value : default;

    /// <summary>A field's value where it is given and not null.</summary>
    /// <exception cref="InvalidCastException">The value is no <typeparamref name="T"/>.</exception>
    public bool TryGet<T>(string name, [MaybeNullWhen(false)] out T value)
    {
        if (Fields.TryGetValue(name, out var found) && found is not null)
        {
            value = (T)found;
            return true;
        }

        value = default;
        return false;
    }

    /// <summary>The key of the object that an ID means, the bare key as well; null where it isn't such an ID.</summary>
    public IReadOnlyList<object>? GetKey(string name, GlobalIdFormat format) =>
        TryGet<string>(name, out var id) ? format.Parse(id, allowBareKey: true) : null;
}
