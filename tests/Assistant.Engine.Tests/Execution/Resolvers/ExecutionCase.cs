using System.Text.Json;
using System.Text.Json.Nodes;
using Assistant.Engine.Errors;
using Assistant.Engine.Execution.Resolvers;
using Assistant.Engine.Language;
using Assistant.Engine.Operations;
using Assistant.Engine.TypeSystem;
using Assistant.Engine.Values;
using Microsoft.Extensions.DependencyInjection;

namespace Assistant.Engine.Tests.Execution.Resolvers;

/// <summary>Executes documents in memory and shows the answer as JSON.</summary>
public static class ExecutionCase
{
    /// <summary>Executes a document that isn't validated before.</summary>
    public static async Task<JsonObject> ExecuteAsync(
        Schema schema,
        string query,
        string? variables = null,
        string? operationName = null,
        object? root = null,
        IServiceProvider? services = null,
        CancellationToken cancellationToken = default)
    {
        var document = Utf8GraphQLParser.Parse(query);
        try
        {
            var json = variables is null ? (JsonElement?)null : JsonDocument.Parse(variables).RootElement;
            var values = VariableCoercion.Coerce(schema, OperationCompiler.GetOperation(document, operationName), json);
            var request = new ResolverRequest
            {
                Operation = OperationCompiler.Compile(schema, document, operationName, values),
                Variables = values,
                Services = services ?? new ServiceCollection().BuildServiceProvider(),
                RootValue = root,
            };
            var result = await new ResolverExecutor(request, cancellationToken).ExecuteAsync();
            return Show(ToJson(result.Data), result.Errors);
        }
        catch (GraphQLException exception)
        {
            return Show(null, exception.Errors);
        }
    }

    /// <summary>The value as its own writer writes it.</summary>
    public static JsonNode? ToJson(ResultValue value)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            value.WriteTo(writer);
        }

        stream.Position = 0;
        return JsonNode.Parse(stream);
    }

    private static JsonObject Show(JsonNode? data, IReadOnlyList<GraphQLError> errors) => new()
    {
        ["data"] = data,
        ["errors"] = new JsonArray(
        [
            .. errors.Select(error => new JsonObject
            {
                ["message"] = error.Message,
                ["locations"] = new JsonArray([.. error.Locations.Select(location => new JsonObject { ["line"] = location.Line, ["column"] = location.Column })]),
                ["path"] = error.Path is null ? null : new JsonArray([.. error.Path.Select(key => key is int index ? JsonValue.Create(index) : JsonValue.Create((string)key))]),
            }),
        ]),
    };
}
