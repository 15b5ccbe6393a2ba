namespace Assistant.Engine.Tests.Validation;

/// <summary>Small documents, a file per rule, each under a line <c>#: what it shows</c>.</summary>
internal static class ValidationCorpus
{
    private const string Separator = "#: ";

    /// <summary>The documents by file, in the order of the files.</summary>
    public static IReadOnlyList<(string File, string Title, string Source)> Documents { get; } = [.. Read()];

    /// <summary>The names of the files, without extension.</summary>
    public static IEnumerable<string> Files => Documents.Select(document => document.File).Distinct();

    private static IEnumerable<(string File, string Title, string Source)> Read()
    {
        const string Prefix = "Validation.Corpus.";
        var resources = typeof(ValidationCorpus).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        foreach (var resource in resources)
        {
            var file = resource[Prefix.Length..^".graphql".Length];
            var text = ValidationSchema.ReadText(resource["Validation.".Length..]);
            foreach (var part in text.Split(Separator, StringSplitOptions.RemoveEmptyEntries))
            {
                var end = part.IndexOf('\n', StringComparison.Ordinal);
                yield return (file, part[..end], part[(end + 1)..]);
            }
        }
    }
}
