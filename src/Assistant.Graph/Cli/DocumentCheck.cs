using System.Text;
using Assistant.Engine.Errors;
using Assistant.Engine.Language;
using Assistant.Engine.Language.Ast;
using Assistant.Engine.TypeSystem;
using Assistant.Engine.Validation;

namespace Assistant.Graph.Cli;

/// <summary>
/// Checks files of operations. A fragment may be in another file than the operation that uses it: files that hang
/// together so are checked as one document, and each error is told for the file that it is in.
/// </summary>
public static class DocumentCheck
{
    /// <summary>Checks the files against a schema.</summary>
    /// <returns>The problems in the files' order; empty where all is well.</returns>
    public static IReadOnlyList<DocumentProblem> Run(Schema schema, IReadOnlyList<DocumentSource> sources)
    {
        var problems = new List<DocumentProblem>();
        var parsed = new List<ParsedSource>();
        foreach (var source in sources)
        {
            try
            {
                parsed.Add(new ParsedSource(source, Utf8GraphQLParser.Parse(source.Text)));
            }
            catch (GraphQLException exception)
            {
                problems.AddRange(exception.Errors.Select(error => new DocumentProblem(source.File, error.Message, error.Locations)));
            }
        }

        foreach (var group in GroupByFragments(parsed))
        {
            problems.AddRange(Check(schema, group));
        }

        var order = sources.Select((source, index) => (source.File, index)).ToDictionary(entry => entry.File, entry => entry.index);
        return [.. problems.OrderBy(problem => order[problem.File])];
    }

    private static IEnumerable<DocumentProblem> Check(Schema schema, List<ParsedSource> group)
    {
        // Lines tell the files apart: each starts on a line of its own in the text that is checked.
        var text = new StringBuilder();
        var firstLines = new List<int>();
        var lines = 1;
        foreach (var parsed in group)
        {
            firstLines.Add(lines);
            var joined = $"{parsed.Source.Text}\n";
            text.Append(joined);
            lines += LineEnds(joined);
        }

        var document = group.Count == 1 ? group[0].Document : Utf8GraphQLParser.Parse(text.ToString());
        foreach (var error in DocumentValidator.Validate(schema, document))
        {
            var first = error.Locations is [var location, ..] ? location.Line : 1;
            var file = FileAt(firstLines, first);
            var locations = error.Locations
                .Where(place => FileAt(firstLines, place.Line) == file)
                .Select(place => place with { Line = place.Line - firstLines[file] + 1 });
            yield return new DocumentProblem(group[file].Source.File, error.Message, [.. locations]);
        }
    }

    private static int FileAt(List<int> firstLines, int line) => firstLines.FindLastIndex(first => first <= line);

    // LF, CR, or both together as one (specification, section 2.1.2).
    private static int LineEnds(string text) => text.Replace("\r\n", "\n").Count(character => character is '\n' or '\r');

    private static List<List<ParsedSource>> GroupByFragments(List<ParsedSource> sources)
    {
        var group = Enumerable.Range(0, sources.Count).ToArray();
        for (var index = 0; index < sources.Count; index++)
        {
            foreach (var fragment in sources[index].UsedFragments.Except(sources[index].DefinedFragments))
            {
                var other = sources.FindIndex(source => source.DefinedFragments.Contains(fragment));
                if (other >= 0)
                {
                    Join(group, index, other);
                }
            }
        }

        return [.. sources.Select((source, index) => (source, group[index])).GroupBy(entry => entry.Item2, entry => entry.source).Select(files => files.ToList())];
    }

    private static void Join(int[] group, int left, int right)
    {
        var (from, to) = (group[left], group[right]);
        for (var index = 0; index < group.Length; index++)
        {
            group[index] = group[index] == from ? to : group[index];
        }
    }

    private sealed class ParsedSource(DocumentSource source, DocumentNode document)
    {
        internal DocumentSource Source { get; } = source;

        internal DocumentNode Document { get; } = document;

        internal HashSet<string> DefinedFragments { get; } =
            [.. document.Definitions.OfType<FragmentDefinitionNode>().Select(fragment => fragment.Name.Value)];

        internal HashSet<string> UsedFragments { get; } = FragmentSpreads.In(document);
    }
}
