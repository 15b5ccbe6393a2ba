using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Values;

/// <summary>
/// An input object at run time: the fields that were given, in the order in which they were, then those that have a
/// default. A field that is absent isn't in it, which is something else than a field that is null.
/// </summary>
/// <param name="type">The input object's type.</param>
/// <param name="fields">The present fields in that order.</param>
public sealed class InputObjectValue(InputObjectType type, IReadOnlyList<InputFieldValue> fields) : IReadOnlyDictionary<string, object?>
{
    /// <summary>The input object's type.</summary>
    public InputObjectType Type { get; } = type;

    /// <summary>The present fields: those given, in the order in which they were, then those that have a default.</summary>
    public IReadOnlyList<InputFieldValue> Fields { get; } = fields;

    /// <inheritdoc/>
    public int Count => Fields.Count;

    /// <inheritdoc/>
    public IEnumerable<string> Keys => Fields.Select(present => present.Field.Name);

    /// <inheritdoc/>
    public IEnumerable<object?> Values => Fields.Select(present => present.Value);

    /// <inheritdoc/>
    public object? this[string key] =>
        TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"Input field {Type}.{key} is absent.");

    /// <inheritdoc/>
    public bool ContainsKey(string key) => TryGetValue(key, out _);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object? value)
    {
        foreach (var field in Fields)
        {
            if (field.Field.Name == key)
            {
                value = field.Value;
                return true;
            }
        }

        value = null;
        return false;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() =>
        Fields.Select(field => KeyValuePair.Create(field.Field.Name, field.Value)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
