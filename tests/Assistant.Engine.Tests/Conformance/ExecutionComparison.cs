using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Assistant.Engine.Tests.Conformance;

/// <summary>Compares two answers of an execution: data with the order of its entries, and errors with their places and paths.</summary>
internal static partial class ExecutionComparison
{
    /// <summary>Compares two answers.</summary>
    /// <param name="expected">graphql-js's answer.</param>
    /// <param name="actual">The engine's answer.</param>
    /// <param name="hasLater">
    /// Whether some values came later. Then it depends on their order which of the errors below a value that became null are
    /// told, and only the value counts.
    /// </param>
    /// <param name="forgives">Whether differences on purpose are none.</param>
    public static Disagreement? Compare(JsonObject expected, JsonObject actual, bool hasLater, bool forgives)
    {
        var theirs = Show(expected, hasLater, forgives);
        var ours = Show(actual, hasLater, forgives);
        return theirs == ours ? null : new Disagreement("execute", theirs, ours);
    }

    private static string Show(JsonObject answer, bool hasLater, bool forgives)
    {
        var errors = answer["errors"]!.AsArray().Select(error => hasLater ? ShowPropagated(answer["data"], error!, forgives) : ShowError(error!, forgives)).Distinct().Order(StringComparer.Ordinal);
        return $"{CanonicalJson.Write(answer["data"])}\n{string.Join('\n', errors)}";
    }

    private static string ShowError(JsonNode error, bool forgives) =>
        $"{ShowMessage(error["message"]!.GetValue<string>(), forgives)}{string.Concat(error["locations"]!.AsArray().Select(place => $" {place!["line"]}:{place["column"]}"))} {CanonicalJson.Write(error["path"])}";

    private static string ShowMessage(string message, bool forgives) => forgives && WrongResult().IsMatch(message) ? "(a result of a wrong kind)" : message;

    private static string ShowPropagated(JsonNode? data, JsonNode error, bool forgives)
    {
        if (error["path"] is not JsonArray path)
        {
            return ShowError(error, forgives);
        }

        var value = data;
        var depth = 0;
        while (depth < path.Count && value is not null)
        {
            value = value is JsonArray items ? items[path[depth]!.GetValue<int>()] : value[path[depth]!.GetValue<string>()];
            depth++;
        }

        return depth == path.Count ? ShowError(error, forgives) : $"(an error below) {CanonicalJson.Write(new JsonArray([.. path.Take(depth).Select(key => key!.DeepClone())]))}";
    }

    [GeneratedRegex(@"^(Int|Float|String|Boolean|ID|Enum ""\w+"") cannot represent |^Expected Iterable|^Abstract type |^Unexpected execution error|^Expected a value of type")]
    private static partial Regex WrongResult();
}
