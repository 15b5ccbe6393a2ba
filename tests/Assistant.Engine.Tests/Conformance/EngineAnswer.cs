using System.Text.Json;
using System.Text.Json.Nodes;
using Assistant.Engine.Errors;
using Assistant.Engine.Execution.Resolvers;
using Assistant.Engine.Language;
using Assistant.Engine.Language.Ast;
using Assistant.Engine.Operations;
using Assistant.Engine.Tests.Execution.Resolvers;
using Assistant.Engine.Tests.Language;
using Assistant.Engine.Tests.Values;
using Assistant.Engine.TypeSystem;
using Assistant.Engine.Validation;
using Assistant.Engine.Values;

namespace Assistant.Engine.Tests.Conformance;

/// <summary>What the engine makes of a case, stage by stage, in the form of the oracle's ops <c>document</c> and <c>schema</c>.</summary>
internal static class EngineAnswer
{
    /// <summary>Answers a case.</summary>
    /// <param name="test">The case.</param>
    /// <param name="schema">The document's schema; null for none.</param>
    /// <param name="introspection">The introspection query, for a schema.</param>
    /// <param name="forgives">Whether differences on purpose are none.</param>
    public static async Task<JsonObject> OfAsync(ConformanceCase test, Schema? schema, string? introspection, bool forgives)
    {
        try
        {
            return test.IsSchema ? await OfSchemaAsync(test.Sdl!, introspection, forgives) : await OfDocumentAsync(test, schema);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new JsonObject { ["crashed"] = exception.ToString() };
        }
    }

    private static async Task<JsonObject> OfDocumentAsync(ConformanceCase test, Schema? schema)
    {
        DocumentNode document;
        try
        {
            document = Utf8GraphQLParser.Parse(test.Source!);
        }
        catch (GraphQLSyntaxException error)
        {
            return new JsonObject { ["parse"] = new JsonObject { ["errors"] = Describe(error.Errors) } };
        }

        var printed = SyntaxPrinter.Print(document);
        var answer = new JsonObject
        {
            ["parse"] = new JsonObject { ["nodes"] = SyntaxTrace.Of(document) },
            ["print"] = printed,
        };
        if (schema is null)
        {
            return answer;
        }

        var options = new ValidationOptions { HideSuggestions = test.HideSuggestions };
        var errors = test.IsUnvalidated ? [] : DocumentValidator.Validate(schema, document, options);
        answer["validate"] = Describe(errors);
        if (errors.Count > 0)
        {
            return answer;
        }

        var (coerced, executed) = (new JsonArray(), new JsonArray());
        foreach (var operation in document.Definitions.OfType<OperationDefinitionNode>())
        {
            var variables = test.Variables is null ? (JsonElement?)null : JsonDocument.Parse(test.Variables).RootElement;
            var isCoerced = VariableCoercion.TryCoerce(schema, operation, variables, out var values, out var problems, test.HideSuggestions);
            coerced.Add(isCoerced
                ? new JsonObject { ["coerced"] = RuntimeJson.From(values.Values) }
                : new JsonObject { ["errors"] = Describe(problems) });
            executed.Add(isCoerced
                ? await ExecuteAsync(test, schema, document, operation, values)
                : new JsonObject { ["data"] = null, ["errors"] = Describe(problems) });
        }

        answer["coerce"] = coerced;
        answer["execute"] = executed;
        return answer;
    }

    private static async Task<JsonNode> ExecuteAsync(ConformanceCase test, Schema schema, DocumentNode document, OperationDefinitionNode operation, VariableValues values)
    {
        try
        {
            var request = new ResolverRequest
            {
                Operation = OperationCompiler.Compile(schema, document, operation.Name?.Value, values),
                Variables = values,
                Services = EmptyServices.Instance,
                RootValue = test.Root is null ? null : JsonResolver.FromJson(JsonDocument.Parse(test.Root).RootElement),
                ContextData = test.Root is null ? new() { [GeneratedData.Seed] = test.Seed } : new Dictionary<string, object?>(),
            };
            var result = await new ResolverExecutor(request, CancellationToken.None).ExecuteAsync();
            return new JsonObject { ["data"] = ExecutionCase.ToJson(result.Data), ["errors"] = Describe(result.Errors) };
        }
        catch (GraphQLException exception)
        {
            return new JsonObject { ["data"] = null, ["errors"] = Describe(exception.Errors) };
        }
    }

    private static async Task<JsonObject> OfSchemaAsync(string sdl, string? introspection, bool forgives)
    {
        Schema schema;
        try
        {
            schema = SdlSchemaBuilder.Build(sdl);
        }
        catch (GraphQLException exception)
        {
            return new JsonObject { ["refused"] = new JsonArray([.. exception.Errors.Select(error => JsonValue.Create(error.Message))]) };
        }
        catch (SchemaException exception)
        {
            return new JsonObject { ["refused"] = new JsonArray([.. exception.Errors.Select(error => JsonValue.Create(error))]) };
        }

        var printed = SchemaPrinter.Print(schema);
        var again = SchemaPrinter.Print(SdlSchemaBuilder.Build(printed));
        var plain = forgives ? SchemaPrinter.Print(SdlSchemaBuilder.Build(AppliedDirectives.Remove(sdl))) : printed;
        var answer = new JsonObject { ["print"] = again == printed ? plain : $"{printed}\n# printed again:\n{again}" };
        if (introspection is not null)
        {
            answer["introspect"] = (await ExecutionCase.ExecuteAsync(schema, introspection))["data"]!.DeepClone();
        }

        return answer;
    }

    private static JsonArray Describe(IEnumerable<GraphQLError> errors) => new([.. errors.Select(error => new JsonObject
    {
        ["message"] = error.Message,
        ["code"] = error.Code,
        ["locations"] = new JsonArray([.. error.Locations.Select(place => new JsonObject { ["line"] = place.Line, ["column"] = place.Column })]),
        ["path"] = error.Path is null ? null : new JsonArray([.. error.Path.Select(key => key is int index ? JsonValue.Create(index) : JsonValue.Create((string)key))]),
    })]);

    private sealed class EmptyServices : IServiceProvider
    {
        public static EmptyServices Instance { get; } = new();

        public object? GetService(Type serviceType) => null;
    }
}
