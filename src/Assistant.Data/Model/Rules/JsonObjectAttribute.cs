using System.Text.Json;

namespace Assistant.Data.Model.Rules;

/// <summary>A JSON value is an object.</summary>
public sealed class JsonObjectAttribute : ValueRuleAttribute
{
    /// <inheritdoc/>
    public override string Requirement => "must be a JSON object";

    /// <inheritdoc/>
    public override bool Holds(object value) => value is JsonElement { ValueKind: JsonValueKind.Object };
}
