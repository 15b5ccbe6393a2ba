using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Assistant.Engine.Values;

/// <summary>
/// The arguments of a field or directive at run time: those that were given or have a default, in the order of their
/// declaration. An absent argument isn't in it, which is something else than an argument that is null.
/// </summary>
/// <param name="arguments">The present arguments in the order of their declaration.</param>
public sealed class ArgumentValues(IReadOnlyList<InputFieldValue> arguments) : IReadOnlyDictionary<string, object?>
{
    /// <summary>No arguments.</summary>
    public static ArgumentValues Empty { get; } = new([]);

    /// <summary>The present arguments in the order of their declaration.</summary>
    public IReadOnlyList<InputFieldValue> Arguments { get; } = arguments;

    /// <inheritdoc/>
    public int Count => Arguments.Count;

    /// <inheritdoc/>
    public IEnumerable<string> Keys => Arguments.Select(argument => argument.Field.Name);

    /// <inheritdoc/>
    public IEnumerable<object?> Values => Arguments.Select(argument => argument.Value);

    /// <inheritdoc/>
    public object? this[string key] =>
        TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"Argument {key} is absent.");

    /// <summary>The argument's value, or the default of <typeparamref name="T"/> when it's absent or null.</summary>
    /// <exception cref="InvalidCastException">The runtime value is no <typeparamref name="T"/>.</exception>
    public T? Get<T>(string name) => TryGetValue(name, out var value) && value is not null ? (T)value : default;

    /// <inheritdoc/>
    public bool ContainsKey(string key) => TryGetValue(key, out _);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object? value)
    {
        foreach (var argument in Arguments)
        {
            if (argument.Field.Name == key)
            {
                value = argument.Value;
                return true;
            }
        }

        value = null;
        return false;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() =>
        Arguments.Select(argument => KeyValuePair.Create(argument.Field.Name, argument.Value)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
