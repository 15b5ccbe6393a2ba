using System.Text.Json;
using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Execution.Resolvers;

/// <summary>An enum's value, written as its name.</summary>
/// <param name="value">The value.</param>
internal sealed class ResultEnum(EnumValue value) : ResultValue
{
    /// <inheritdoc/>
    public override void WriteTo(Utf8JsonWriter writer) => writer.WriteStringValue(value.Name);
}
