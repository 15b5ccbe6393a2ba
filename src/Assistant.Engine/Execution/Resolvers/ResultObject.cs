using System.Text.Json;
using Assistant.Engine.Operations;

namespace Assistant.Engine.Execution.Resolvers;

/// <summary>An object, with an entry for each selection.</summary>
/// <param name="selectionSet">The selections.</param>
/// <param name="values">Their values, in the same order.</param>
internal sealed class ResultObject(SelectionSet selectionSet, IReadOnlyList<ResultValue> values) : ResultValue
{
    /// <inheritdoc/>
    public override void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        for (var i = 0; i < values.Count; i++)
        {
            writer.WritePropertyName(selectionSet.Selections[i].EncodedResponseName);
            values[i].WriteTo(writer);
        }

        writer.WriteEndObject();
    }
}
