using System.Text.Json;
using System.Text.Json.Nodes;
using Assistant.Engine.Language.Ast;
using Assistant.Engine.TypeSystem;
using Assistant.Engine.Values;

namespace Assistant.Engine.Execution.Previews;

/// <summary>
/// Values for the variables that an operation can't do without, so that it can be planned before anybody runs it. Optional
/// variables stay absent, and those with a default have it.
/// </summary>
internal static class VariableStandIns
{
    // Of these one is a value of any scalar: a number, a truth, or a text in some format.
    private static readonly JsonElement[] Scalars =
    [
        .. new object[] { 1, true, "1", "", Guid.Empty, "2000-01-01T00:00:00Z", "2000-01-01", "https://example.com/", new Dictionary<string, int>() }
            .Select(value => JsonSerializer.SerializeToElement(value)),
    ];

    /// <summary>The variables; null where an operation asks for a value that there is no stand-in for.</summary>
    public static VariableValues? Create(Schema schema, DocumentNode document, OperationDefinitionNode operation)
    {
        var ids = new NodeIdStandIns(schema, document).Find(operation);
        var values = new JsonObject();
        foreach (var definition in operation.VariableDefinitions)
        {
            var name = definition.Variable.Name.Value;
            var type = schema.GetType(definition.Type);
            if (definition.DefaultValue is not null || type is not NonNullType nonNull)
            {
                continue;
            }

            values[name] = ids.TryGetValue(name, out var known) ? CreateIds(known, nonNull.NullableType) : Create(nonNull.NullableType);
        }

        return VariableCoercion.TryCoerce(schema, operation, JsonSerializer.SerializeToElement(values), out var variables, out _) ? variables : null;
    }

    private static JsonNode? CreateIds(IReadOnlyList<string> ids, IType type) =>
        type is ListType ? new JsonArray([.. ids.Select(id => JsonValue.Create(id))]) : JsonValue.Create(ids[0]);

    // A required field never leads back to its own type, or there would be no value at all.
    private static JsonNode? Create(IType type)
    {
        switch (type)
        {
            case ListType list:
                return new JsonArray(Create(list.ElementType.NullableType()));
            case InputObjectType { IsOneOf: true } oneOf:
                var first = oneOf.Fields[0];
                return new JsonObject { [first.Name] = Create(first.Type.NullableType()) };
            case InputObjectType input:
                return new JsonObject(input.Fields.Where(field => field.IsRequired).Select(field => KeyValuePair.Create(field.Name, Create(field.Type.NullableType()))));
            case EnumType enumeration:
                return JsonValue.Create(enumeration.Values[0].Name);
            default:
                var scalar = Scalars.FirstOrDefault(candidate => ValueCoercion.TryCoerceJson(candidate, type, out _));
                return scalar.ValueKind is JsonValueKind.Undefined ? null : JsonNode.Parse(scalar.GetRawText());
        }
    }
}
