using System.Text.Json;
using Assistant.Engine.Language.Ast;
using Assistant.Engine.TypeSystem.Scalars;

namespace Assistant.Engine.TypeSystem;

/// <summary>A scalar type (specification, section 3.5): how its values are read from requests and written to responses.</summary>
public abstract class ScalarType : NamedType
{
    /// <inheritdoc/>
    public sealed override TypeKind Kind => TypeKind.Scalar;

    /// <summary>Where the format and behaviour are specified; null where nothing is.</summary>
    public Uri? SpecifiedBy { get; init; }

    /// <summary>Gives the runtime value of a literal that isn't <c>null</c> and holds no variables.</summary>
    /// <exception cref="ScalarCoercionException">The literal is none of this scalar; the message says so in graphql-js's words.</exception>
    public abstract object? ParseLiteral(ValueNode literal);

    /// <summary>Gives the runtime value of a variable's JSON value that isn't <c>null</c>.</summary>
    /// <exception cref="ScalarCoercionException">The value is none of this scalar; the message says so in graphql-js's words.</exception>
    public abstract object? ParseValue(JsonElement value);

    /// <summary>Turns what a resolver gave into the scalar's runtime type, where that loses nothing.</summary>
    /// <exception cref="ScalarCoercionException">The value is none of this scalar.</exception>
    public abstract object CoerceResult(object value);

    /// <summary>Writes a runtime value, as <see cref="CoerceResult"/> gives it, as one JSON value.</summary>
    public abstract void WriteValue(Utf8JsonWriter writer, object value);
}
