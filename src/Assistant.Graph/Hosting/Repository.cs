namespace Assistant.Graph.Hosting;

/// <summary>The checkout that the server runs from, where it runs from one.</summary>
public static class Repository
{
    /// <summary>The repository's root, or null for a published server.</summary>
    public static string? Root { get; } = Find(AppContext.BaseDirectory);

    private static string? Find(string start)
    {
        for (var directory = new DirectoryInfo(start); directory is not null; directory = directory.Parent)
        {
            if (File.Exists(Path.Combine(directory.FullName, "Assistant.sln")))
            {
                return directory.FullName;
            }
        }

        return null;
    }
}
