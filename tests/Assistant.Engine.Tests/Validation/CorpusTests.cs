using Assistant.Engine.Errors;
using Assistant.Engine.Language;
using Assistant.Engine.Tests.Conformance;
using Assistant.Engine.Validation;

namespace Assistant.Engine.Tests.Validation;

/// <summary>Every document of the corpus gets graphql-js's errors: messages, places, rules, number and order.</summary>
public sealed class CorpusTests
{
    public static IEnumerable<object[]> Cases =>
        ValidationCorpus.Documents.Select(document => new object[] { document.File, document.Title });

    public static IEnumerable<object[]> Files => ValidationCorpus.Files.Select(file => new object[] { file });

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_document_gets_the_errors_of_graphql_js(string file, string title)
    {
        var source = ValidationCorpus.Documents.Single(document => document.File == file && document.Title == title).Source;

        await ConformanceOracle.Shared.ShouldAgreeAsync(new ConformanceCase { Source = source, Schema = "validation" });

        DocumentValidator.Validate(ValidationSchema.Schema, Utf8GraphQLParser.Parse(source)).ShouldAllBe(error =>
            error.Code == (error.Message == "Maximum introspection depth exceeded" ? ErrorCodes.IntrospectionTooDeep : ErrorCodes.Validation));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public Task Suggestions_can_be_left_out(string file) => ConformanceOracle.Shared.ShouldAgreeAsync(ValidationCorpus.Documents
        .Where(document => document.File == file)
        .Select(document => new ConformanceCase { Source = document.Source, Schema = "validation", HideSuggestions = true }));
}
