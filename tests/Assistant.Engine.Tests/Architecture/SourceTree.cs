namespace Assistant.Engine.Tests.Architecture;

/// <summary>The repository that the tests were built from.</summary>
internal static class SourceTree
{
    /// <summary>The folder of <c>Assistant.sln</c>.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>All C# files under <c>src/</c>, without what the build makes.</summary>
    public static IReadOnlyList<SourceFile> Files { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(path => !Path.GetRelativePath(Root, path).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            .Select(path => new SourceFile(Root, path))
            .OrderBy(file => file.Path, StringComparer.Ordinal),
    ];

    /// <summary>The files of one project.</summary>
    public static IEnumerable<SourceFile> FilesOf(string project) => Files.Where(file => file.Project == project);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Assistant.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests don't run inside the repository.");
        }

        return folder.FullName;
    }
}
