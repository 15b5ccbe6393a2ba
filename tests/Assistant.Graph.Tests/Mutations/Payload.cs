using System.Text.Json;
using Assistant.Engine.Execution;
using Assistant.Graph.Tests.Execution;

namespace Assistant.Graph.Tests.Mutations;

/// <summary>Sends a mutation and gives its payload.</summary>
public static class Payload
{
    /// <summary>The payload of a mutation that nothing but an expected failure may stop.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="field">The mutation's field.</param>
    /// <param name="input">The input.</param>
    /// <param name="selection">What is asked of the payload besides its errors.</param>
    /// <param name="executor">An executor of the test's own.</param>
    public static async Task<JsonElement> MutateAsync(this GraphFixture graph, Caller caller, string field, object input, string selection = "", IRequestExecutor? executor = null)
    {
        var name = char.ToUpperInvariant(field[0]) + field[1..];
        var answer = await graph.SendAsync(
            caller, $"mutation ($input: {name}Input!) {{ {field}(input: $input) {{ {selection} errors {{ __typename ... on Error {{ message }} }} }} }}", new { input }, executor: executor);
        answer.TryGetProperty("errors", out var errors).ShouldBeFalse(errors.ToString());
        return answer.GetProperty("data").GetProperty(field);
    }

    /// <summary>The payload's row, where the mutation came about.</summary>
    public static JsonElement Row(this JsonElement payload, string field)
    {
        payload.GetProperty("errors").ValueKind.ShouldBe(JsonValueKind.Null, payload.ToString());
        return payload.GetProperty(field);
    }

    /// <summary>The type of the first error; null where the mutation came about.</summary>
    public static string? ErrorType(this JsonElement payload) =>
        payload.GetProperty("errors") is { ValueKind: JsonValueKind.Array } errors ? errors[0].GetProperty("__typename").GetString() : null;
}
