using System.Text.Json;
using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Execution.Resolvers;

/// <summary>A scalar's value.</summary>
/// <param name="type">The scalar.</param>
/// <param name="value">Its runtime value.</param>
internal sealed class ResultScalar(ScalarType type, object value) : ResultValue
{
    /// <inheritdoc/>
    public override void WriteTo(Utf8JsonWriter writer) => type.WriteValue(writer, value);
}
