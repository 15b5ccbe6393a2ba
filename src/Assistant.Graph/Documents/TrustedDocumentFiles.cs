using Assistant.Engine.Execution.Documents;
using Assistant.Graph.Hosting;

namespace Assistant.Graph.Documents;

/// <summary>Finds trusted documents in files: manifests, and documents in files that have their id as a name.</summary>
public static class TrustedDocumentFiles
{
    private const string Setting = "TrustedDocuments:Path";

    /// <summary>Reads a manifest, or every manifest (<c>.json</c>) and document (<c>.graphql</c>) in a folder and those below it.</summary>
    /// <param name="path">The file or the folder.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="SettingsException">There is no such file, or it can't be read, or nothing is in it.</exception>
    public static async Task<IReadOnlyList<TrustedDocument>> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var documents = new List<TrustedDocument>();
        foreach (var file in FindFiles(path))
        {
            var text = await File.ReadAllTextAsync(file, cancellationToken);
            var name = Directory.Exists(path) ? Path.GetRelativePath(path, file) : Path.GetFileName(file);
            documents.AddRange(IsManifest(file)
                ? ReadManifest(text, name)
                : [new TrustedDocument(Path.GetFileNameWithoutExtension(file), text, name)]);
        }

        return documents.Count > 0
            ? documents
            : throw new SettingsException($"{Setting} names {path}, which has no documents.");
    }

    /// <summary>Tells whether a file is a manifest by its name.</summary>
    public static bool IsManifest(string file) => Path.GetExtension(file).Equals(".json", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> FindFiles(string path)
    {
        if (File.Exists(path))
        {
            return [path];
        }

        if (!Directory.Exists(path))
        {
            throw new SettingsException($"{Setting} names {path}, which isn't there.");
        }

        return Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
            .Where(file => IsManifest(file) || Path.GetExtension(file).Equals(".graphql", StringComparison.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal);
    }

    private static IEnumerable<TrustedDocument> ReadManifest(string text, string name)
    {
        try
        {
            return DocumentManifest.Read(text).Select(entry => new TrustedDocument(entry.Id, entry.Text, name));
        }
        catch (FormatException error)
        {
            throw new SettingsException($"{Setting}: {name} {error.Message}.");
        }
    }
}
