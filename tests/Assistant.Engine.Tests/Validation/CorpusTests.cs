namespace Assistant.Engine.Tests.Validation;

/// <summary>Every document of the corpus gets graphql-js's errors.</summary>
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
        (await ValidationComparison.CompareAsync(source)).ShouldNotBeNull("graphql-js can't parse it");
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Suggestions_can_be_left_out(string file)
    {
        foreach (var document in ValidationCorpus.Documents.Where(document => document.File == file))
        {
            await ValidationComparison.CompareAsync(document.Source, hideSuggestions: true);
        }
    }
}
