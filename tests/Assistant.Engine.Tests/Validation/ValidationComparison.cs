using System.Text;
using System.Text.Json;
using Assistant.Engine.Errors;
using Assistant.Engine.Language;
using Assistant.Engine.Tests.Oracle;
using Assistant.Engine.Validation;

namespace Assistant.Engine.Tests.Validation;

/// <summary>Holds the validator's errors against graphql-js's: messages, places, number and order.</summary>
internal static class ValidationComparison
{
    /// <summary>Fails when they differ. Gives the number of errors; null when graphql-js can't parse or validate the document.</summary>
    public static async Task<int?> CompareAsync(string source, bool hideSuggestions = false)
    {
        var answer = await GraphQLJsOracle.Shared.AskAsync("validate", new { sdl = ValidationSchema.Sdl, source, hideSuggestions });
        if (!answer.TryGetProperty("errors", out var expectedErrors))
        {
            return null;
        }

        var options = new ValidationOptions { HideSuggestions = hideSuggestions };
        var actual = DocumentValidator.Validate(ValidationSchema.Schema, Utf8GraphQLParser.Parse(source), options);
        actual.ShouldAllBe(error => error.Code == (error.Message == "Maximum introspection depth exceeded" ? ErrorCodes.IntrospectionTooDeep : ErrorCodes.Validation));
        var expected = Show(expectedErrors);
        var shown = actual.Select(Show).Where(error => !IsStricter(error) || expected.Contains(error, StringComparison.Ordinal));
        string.Concat(shown).ShouldBe(expected, source);
        return actual.Count;
    }

    // graphql-js 17.1 forgets this error where the input object's type is non-null; the specification (5.8.5) doesn't.
    private static bool IsStricter(string error) => error.Contains("must be non-nullable to be used for OneOf", StringComparison.Ordinal);

    private static string Show(GraphQLError error) =>
        error.Message + string.Concat(error.Locations.Select(location => $" {location.Line}:{location.Column}")) + "\n";

    private static string Show(JsonElement errors)
    {
        var text = new StringBuilder();
        foreach (var error in errors.EnumerateArray())
        {
            var places = error.GetProperty("locations").EnumerateArray()
                .Select(location => $" {location.GetProperty("line")}:{location.GetProperty("column")}");
            text.Append(error.GetProperty("message").GetString()).AppendJoin("", places).Append('\n');
        }

        return text.ToString();
    }
}
