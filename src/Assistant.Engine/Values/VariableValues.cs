using System.Collections.Frozen;
using System.Text.Json;
using Assistant.Engine.Language.Ast;
using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Values;

/// <summary>
/// The variables of one request, coerced to their types (specification, section 6.1.2). A variable without a value and a
/// default isn't in it, which is something else than a variable that is null.
/// </summary>
public sealed class VariableValues : IVariableSource
{
    private readonly IReadOnlyDictionary<string, object?> _values;
    private readonly IReadOnlyDictionary<string, ValueNode> _defaults;
    private readonly JsonElement? _sources;

    internal VariableValues(IReadOnlyDictionary<string, object?> values, IReadOnlyDictionary<string, ValueNode> defaults, JsonElement? sources)
    {
        _values = values;
        _defaults = defaults;
        _sources = sources;
    }

    /// <summary>No variables.</summary>
    public static VariableValues Empty { get; } =
        new(FrozenDictionary<string, object?>.Empty, FrozenDictionary<string, ValueNode>.Empty, null);

    /// <summary>The present variables by name without <c>$</c>.</summary>
    public IReadOnlyDictionary<string, object?> Values => _values;

    /// <inheritdoc/>
    public bool TryGetValue(string name, out object? value) => _values.TryGetValue(name, out value);

    /// <inheritdoc/>
    public ValueNode? GetLiteral(string name)
    {
        if (!_values.ContainsKey(name))
        {
            return null;
        }

        return _sources is { ValueKind: JsonValueKind.Object } sources && sources.TryGetProperty(name, out var source)
            ? JsonLiteral.From(source)
            : _defaults.GetValueOrDefault(name);
    }
}
