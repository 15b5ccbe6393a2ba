using System.Text.Json;
using System.Text.Json.Nodes;
using Assistant.Engine.Errors;
using Assistant.Engine.Language;
using Assistant.Engine.TypeSystem;
using Assistant.Engine.Validation;

namespace Assistant.Engine.Tests.Conformance;

/// <summary>Compares the engine's answer with graphql-js's, stage by stage, and stops at the first that differs.</summary>
internal static class AnswerComparison
{
    private static readonly Dictionary<string, RuleSet> Rules =
        SpecifiedRules.All.Rules.ToDictionary(rule => rule.Name, rule => new RuleSet(rule));

    /// <summary>Compares two answers.</summary>
    /// <param name="test">What was asked.</param>
    /// <param name="schema">The document's schema; null for none.</param>
    /// <param name="expected">graphql-js's answer.</param>
    /// <param name="actual">The engine's answer.</param>
    /// <param name="forgives">Whether differences on purpose are none.</param>
    /// <returns>The first difference; null for none.</returns>
    public static Disagreement? Compare(ConformanceCase test, Schema? schema, JsonObject expected, JsonObject actual, bool forgives = true)
    {
        if (actual["crashed"] is { } crash)
        {
            return new Disagreement("crashed", "", crash.GetValue<string>());
        }

        return test.IsSchema ? CompareSchemas(expected, actual, forgives) : CompareDocuments(test, schema, expected, actual, forgives);
    }

    private static Disagreement? CompareSchemas(JsonObject expected, JsonObject actual, bool forgives)
    {
        if (expected["refused"] is not null || actual["refused"] is not null)
        {
            return CompareRefusals(expected, actual, forgives);
        }

        return Compare("print", ShowText(expected["print"]), ShowText(actual["print"]))
            ?? Compare("introspect", Indented(expected["introspect"]!["data"]), Indented(actual["introspect"]));
    }

    // The words are compared where graphql-js has put the schema together and only then refused it; the engine may stop earlier.
    private static Disagreement? CompareRefusals(JsonObject expected, JsonObject actual, bool forgives)
    {
        var (theirs, ours) = (Messages(expected), Messages(actual));
        if (forgives && ours.Any(IsDeliberate))
        {
            return null;
        }

        var isSame = expected["isBuilt"] is null ? theirs.Length > 0 && ours.Length > 0 : ours.Length > 0 && !ours.Except(theirs).Any();
        return isSame ? null : new Disagreement("refused", string.Join('\n', theirs), string.Join('\n', ours));
    }

    private static string[] Messages(JsonObject answer) =>
        [.. (answer["refused"]?.AsArray() ?? []).Select(message => message!.GetValue<string>()).Order(StringComparer.Ordinal)];

    private static Disagreement? CompareDocuments(ConformanceCase test, Schema? schema, JsonObject expected, JsonObject actual, bool forgives)
    {
        if (forgives && actual["parse"]?["errors"] is { } errors && ShowErrors(errors).All(IsDeliberate))
        {
            return null;
        }

        var syntax = Compare("parse", ShowParse(expected), ShowParse(actual)) ?? Compare("print", ShowText(expected["print"]), ShowText(actual["print"]));
        if (syntax is not null || schema is null || expected["validate"] is null)
        {
            return syntax;
        }

        var theirs = ShowErrors(expected["validate"]!);
        var ours = ShowErrors(actual["validate"]!);
        if (forgives)
        {
            ours = [.. ours.Where(error => theirs.Contains(error) || !IsDeliberate(error))];
        }

        return Compare("validate", string.Join('\n', theirs), string.Join('\n', ours))
            ?? CompareRules(test, schema, expected["validate"]!.AsArray())
            ?? (expected["coerce"] is null || actual["coerce"] is null ? null : CompareExecutions(test, expected, actual, forgives));
    }

    // Each rule alone must give the errors that are its in graphql-js.
    private static Disagreement? CompareRules(ConformanceCase test, Schema schema, JsonArray errors)
    {
        if (errors.Any(error => error!["rule"]!.GetValue<string>().Length == 0))
        {
            return null;
        }

        foreach (var group in errors.GroupBy(error => error!["rule"]!.GetValue<string>()))
        {
            var options = new ValidationOptions { HideSuggestions = test.HideSuggestions };
            var actual = DocumentValidator.Validate(schema, Utf8GraphQLParser.Parse(test.Source!), Rules[group.Key], options).Select(Show);
            var difference = Compare($"rules ({group.Key})", string.Join('\n', group.Select(error => ShowError(error!))), string.Join('\n', actual));
            if (difference is not null && !actual.Except(group.Select(error => ShowError(error!))).All(IsDeliberate))
            {
                return difference;
            }
        }

        return null;
    }

    private static Disagreement? CompareExecutions(ConformanceCase test, JsonObject expected, JsonObject actual, bool forgives)
    {
        // What comes in parts is compared elsewhere.
        var isIncremental = test.Source!.Contains("defer", StringComparison.Ordinal) || test.Source.Contains("stream", StringComparison.Ordinal);
        var executions = expected["execute"]!.AsArray().Zip(actual["execute"]!.AsArray());
        return Compare("coerce", ShowCoerced(expected["coerce"]!, forgives), ShowCoerced(actual["coerce"]!, forgives))
            ?? executions.Where(_ => !isIncremental).Select(pair => ExecutionComparison.Compare(pair.First!.AsObject(), pair.Second!.AsObject(), hasLater: test.Seed % 2 == 1, forgives)).FirstOrDefault(difference => difference is not null);
    }

    private static string ShowCoerced(JsonNode operations, bool forgives) => string.Join('\n', operations.AsArray().Select(operation =>
        operation!["errors"] is { } errors ? string.Join('\n', ShowErrors(errors)) : CanonicalJson.Write(forgives ? CanonicalJson.Sort(operation["coerced"]) : operation["coerced"])));

    private static bool IsDeliberate(string error) => DeliberateDifference.All.Any(difference => difference.IsStricter(error));

    private static string ShowParse(JsonObject answer) => answer["parse"]!["errors"] is { } errors
        ? string.Join('\n', ShowErrors(errors))
        : answer["parse"]!["nodes"]!.GetValue<string>();

    private static string ShowText(JsonNode? text) => text?.GetValue<string>() ?? "";

    private static string[] ShowErrors(JsonNode errors) => [.. errors.AsArray().Select(error => ShowError(error!))];

    private static string ShowError(JsonNode error) =>
        $"{error["message"]}{string.Concat(error["locations"]!.AsArray().Select(place => $" {place!["line"]}:{place["column"]}"))}";

    private static string Show(GraphQLError error) =>
        $"{error.Message}{string.Concat(error.Locations.Select(place => $" {place.Line}:{place.Column}"))}";

    private static string Indented(JsonNode? value) => value?.ToJsonString(new JsonSerializerOptions { WriteIndented = true }) ?? "";

    private static Disagreement? Compare(string stage, string expected, string actual) =>
        expected == actual ? null : new Disagreement(stage, expected, actual);
}
