using System.Text.Json;
using Assistant.Engine.DataLoading;
using Assistant.Engine.Errors;
using Assistant.Engine.Tests.Conformance;
using Assistant.Engine.Tests.Values;

namespace Assistant.Engine.Tests.Execution.Resolvers;

/// <summary>
/// Resolves fields from JSON objects, as <c>tests/oracle/data.mjs</c> does: <c>{"$error": message}</c> fails,
/// <c>{"$later": value}</c> comes later, and <c>{"$arguments": true}</c> gives the field's arguments.
/// </summary>
public static class JsonResolver
{
    /// <summary>Resolves a field.</summary>
    public static ValueTask<object?> ResolveAsync(IResolverContext context)
    {
        var value = context.Parent is IReadOnlyDictionary<string, object?> parent ? parent.GetValueOrDefault(context.Selection.Field.Name) : null;
        return ResolveAsync(value, context);
    }

    /// <summary>The JSON value as a resolver gives it.</summary>
    public static object? FromJson(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().ToDictionary(property => property.Name, property => FromJson(property.Value)),
        JsonValueKind.Array => json.EnumerateArray().Select(FromJson).ToList(),
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number => json.TryGetInt64(out var number) ? (object)number : json.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    private static async ValueTask<object?> ResolveAsync(object? value, IResolverContext context)
    {
        switch (value)
        {
            case Dictionary<string, object?> error when error.TryGetValue("$error", out var message):
                return new GraphQLException(new GraphQLError { Message = (string)message! });
            case Dictionary<string, object?> later when later.TryGetValue("$later", out var inner):
                await Task.Delay(1);
                return await ResolveAsync(inner, context);
            case Dictionary<string, object?> arguments when arguments.ContainsKey("$arguments"):
                return JsonSerializer.SerializeToElement(CanonicalJson.Sort(RuntimeJson.From(context.Arguments)));
            case List<object?> items:
                var resolved = new List<object?>();
                foreach (var item in items)
                {
                    resolved.Add(await ResolveAsync(item, context));
                }

                return resolved;
            default:
                return value;
        }
    }
}
