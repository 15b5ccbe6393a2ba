using System.Text.Json;

namespace Assistant.Data.Model.Rules;

/// <summary>A JSON value is an array.</summary>
public sealed class JsonArrayAttribute : ValueRuleAttribute
{
    /// <inheritdoc/>
    public override string Requirement => "must be a JSON array";

    /// <inheritdoc/>
    public override bool Holds(object value) => value is JsonElement { ValueKind: JsonValueKind.Array };
}
