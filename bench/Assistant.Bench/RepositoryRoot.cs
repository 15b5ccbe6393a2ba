namespace Assistant.Bench;

/// <summary>Finds the working tree that the bench is part of.</summary>
public static class RepositoryRoot
{
    private const string Marker = "Assistant.sln";

    /// <summary>The nearest folder above the program that holds the solution.</summary>
    /// <exception cref="BenchException">There is none.</exception>
    public static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, Marker)))
            {
                return folder.FullName;
            }
        }

        throw new BenchException($"No folder above {AppContext.BaseDirectory} holds {Marker}.");
    }
}
