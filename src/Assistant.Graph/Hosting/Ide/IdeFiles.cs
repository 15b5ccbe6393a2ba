namespace Assistant.Graph.Hosting.Ide;

/// <summary>
/// The files of Banana Cake Pop, as its npm package has them. They are in the repository's <c>node_modules</c> and in no
/// published server.
/// </summary>
public sealed class IdeFiles
{
    private const string Package = "node_modules/@chillicream/bananacakepop-graphql-ide";

    private IdeFiles(string root) => Root = root;

    /// <summary>The package's directory.</summary>
    public string Root { get; }

    /// <summary>Finds the package; null where it isn't installed.</summary>
    public static IdeFiles? Find()
    {
        if (Repository.Root is not { } repository)
        {
            return null;
        }

        var root = Path.Combine(repository, Package);
        return File.Exists(Path.Combine(root, "index.html")) ? new IdeFiles(root) : null;
    }
}
