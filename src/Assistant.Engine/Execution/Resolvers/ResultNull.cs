using System.Text.Json;

namespace Assistant.Engine.Execution.Resolvers;

/// <summary>The value null.</summary>
internal sealed class ResultNull : ResultValue
{
    /// <inheritdoc/>
    public override void WriteTo(Utf8JsonWriter writer) => writer.WriteNullValue();
}
