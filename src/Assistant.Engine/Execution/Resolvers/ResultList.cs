using System.Text.Json;

namespace Assistant.Engine.Execution.Resolvers;

/// <summary>A list.</summary>
/// <param name="items">Its items.</param>
internal sealed class ResultList(IReadOnlyList<ResultValue> items) : ResultValue
{
    /// <inheritdoc/>
    public override void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartArray();
        foreach (var item in items)
        {
            item.WriteTo(writer);
        }

        writer.WriteEndArray();
    }
}
