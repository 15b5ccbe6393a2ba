using System.Collections.Frozen;
using System.Text.Json;
using Assistant.Engine.Errors;
using Assistant.Engine.Language.Ast;
using Assistant.Engine.TypeSystem.Scalars;

namespace Assistant.Engine.TypeSystem;

/// <summary>An enum type (specification, section 3.9).</summary>
public sealed class EnumType : NamedType
{
    private readonly Lazy<FrozenDictionary<string, EnumValue>> _byName;
    private readonly Lazy<FrozenDictionary<object, EnumValue>> _byRuntimeValue;

    /// <summary>Creates the type.</summary>
    public EnumType()
    {
        _byName = new(() => Values!.ToFrozenDictionary(value => value.Name, StringComparer.Ordinal));
        _byRuntimeValue = new(() => Values!.ToFrozenDictionary(value => value.RuntimeValue));
    }

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.Enum;

    /// <summary>The values in the order of their declaration; at least one.</summary>
    public required IReadOnlyList<EnumValue> Values { get; init; }

    /// <summary>The value of this name; null when there is none.</summary>
    public EnumValue? GetValue(string name) => _byName.Value.GetValueOrDefault(name);

    /// <summary>The value with this <see cref="EnumValue.RuntimeValue"/>; null when there is none.</summary>
    public EnumValue? GetByRuntimeValue(object runtimeValue) => _byRuntimeValue.Value.GetValueOrDefault(runtimeValue);

    /// <summary>Gives the runtime value of a literal.</summary>
    /// <exception cref="ScalarCoercionException">The literal is no value of this enum.</exception>
    public object ParseLiteral(ValueNode literal)
    {
        if (literal is not EnumValueNode node)
        {
            var text = ValueText.Print(literal);
            throw new ScalarCoercionException($"Enum \"{Name}\" cannot represent non-enum value: {text}.", Suggest(text));
        }

        return (GetValue(node.Value) ?? throw Unknown(node.Value)).RuntimeValue;
    }

    /// <summary>Gives the runtime value of a variable's JSON value.</summary>
    /// <exception cref="ScalarCoercionException">The value is no value of this enum.</exception>
    public object ParseValue(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            var text = ValueText.Inspect(value);
            throw new ScalarCoercionException($"Enum \"{Name}\" cannot represent non-string value: {text}.", Suggest(text));
        }

        var name = value.GetString()!;
        return (GetValue(name) ?? throw Unknown(name)).RuntimeValue;
    }

    private ScalarCoercionException Unknown(string name) =>
        new($"Value \"{name}\" does not exist in \"{Name}\" enum.", Suggest(name));

    private string Suggest(string name) =>
        Suggestions.DidYouMean("the enum value", Suggestions.For(name, Values.Select(value => value.Name)));
}
