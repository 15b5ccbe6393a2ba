using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Values;

/// <summary>The value that an argument or input field has in one request.</summary>
/// <param name="Field">The argument or input field.</param>
/// <param name="Value">The runtime value: the scalar's runtime type, an enum's <see cref="EnumValue.RuntimeValue"/>, an
/// <see cref="InputObjectValue"/>, an <see cref="IReadOnlyList{T}"/> of those, or null.</param>
public readonly record struct InputFieldValue(InputField Field, object? Value);
