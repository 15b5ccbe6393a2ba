namespace Assistant.Graph.Tests.Documents;

/// <summary>A folder with files that a frontend's build has made.</summary>
internal sealed class DocumentFolder : IDisposable
{
    internal string Path { get; } = Directory.CreateTempSubdirectory("assistant-documents").FullName;

    /// <summary>Writes a file, also in a folder below.</summary>
    internal DocumentFolder With(string name, string content)
    {
        var file = PathOf(name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllText(file, content);
        return this;
    }

    internal string PathOf(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
