using System.Text.Json;
using Assistant.Engine.Execution;
using Assistant.Graph.Tests.Execution;

namespace Assistant.Graph.Tests.Cases;

/// <summary>
/// A query with its answer and its SQL, in three files of one name. The query's first lines may say <c># as: person</c> and
/// <c># variables: {…}</c>.
/// </summary>
public sealed class GoldenCase
{
    private const string CallerMark = "# as: ";
    private const string VariablesMark = "# variables: ";

    public GoldenCase(string name)
    {
        BasePath = Path.Combine(Folder, name);
        Query = File.ReadAllText($"{BasePath}.graphql");
        Caller = People.Named(Find(CallerMark) ?? "owner");
        Variables = Find(VariablesMark) is { } variables ? JsonDocument.Parse(variables).RootElement : null;
    }

    private static string Folder => Path.Combine(RepositoryRoot.Path, "tests", "Assistant.Graph.Tests", "Cases");

    public string BasePath { get; }

    public string Query { get; }

    public bool IsMutation => Query.Split('\n').Any(line => line.StartsWith("mutation", StringComparison.Ordinal));

    public Caller Caller { get; }

    public JsonElement? Variables { get; }

    /// <summary>The names of all cases, as <c>module/case</c>.</summary>
    public static IEnumerable<string> Names => Directory
        .EnumerateFiles(Folder, "*.graphql", SearchOption.AllDirectories)
        .Select(path => Path.ChangeExtension(Path.GetRelativePath(Folder, path), null))
        .Order(StringComparer.Ordinal);

    private string? Find(string mark) => Query
        .Split('\n')
        .FirstOrDefault(line => line.StartsWith(mark, StringComparison.Ordinal))?[mark.Length..];
}
