namespace Assistant.Graph.Hosting;

/// <summary>
/// Where a server keeps what outlives it: the development signing key and the embedded database. The setting
/// <c>StateDirectory</c>; by default <c>.assistant</c> in the repository, or in the current directory outside of one.
/// </summary>
/// <param name="Path">The absolute path.</param>
public sealed record StateDirectory(string Path)
{
    /// <summary>Where the embedded PostgreSQL keeps its data.</summary>
    public string Postgres => System.IO.Path.Combine(Path, "postgres");

    /// <summary>Finds the directory.</summary>
    public static StateDirectory Find(IConfiguration configuration)
    {
        var configured = configuration["StateDirectory"];
        return new StateDirectory(string.IsNullOrWhiteSpace(configured)
            ? System.IO.Path.Combine(Repository.Root ?? Directory.GetCurrentDirectory(), ".assistant")
            : System.IO.Path.GetFullPath(configured));
    }

    /// <summary>Makes the directory where it is missing and returns its path.</summary>
    /// <exception cref="SettingsException">It can't be made.</exception>
    public string Ensure()
    {
        try
        {
            return Directory.CreateDirectory(Path).FullName;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"StateDirectory {Path} can't be made: {exception.Message}");
        }
    }
}
