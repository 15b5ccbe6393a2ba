namespace Assistant.Engine.Tests.Architecture;

/// <summary>Inside the engine, a folder knows only the folders above it.</summary>
public sealed class EngineFolderTests
{
    private const string Engine = "Assistant.Engine";

    private static readonly string[] Order =
    [
        "Errors", "Language", "TypeSystem", "Values", "Operations", "Validation", "Relational", "Planning", "Sql", "DataLoading",
        "Introspection", "Execution", "Subscriptions", "Transports",
    ];

    // The types and subfolders of each folder: what a name that starts with the folder's own can go on with.
    private static readonly Dictionary<string, HashSet<string>> Contents = Order.ToDictionary(
        folder => folder,
        folder => SourceTree.FilesOf(Engine).Where(file => file.Folders.FirstOrDefault() == folder)
            .SelectMany(file => file.Folders.Skip(1).Take(1).Concat(file.TopLevelTypes)).ToHashSet(StringComparer.Ordinal));

    public static IEnumerable<object[]> Folders => Order.Select(folder => new object[] { folder });

    [Fact]
    public void Every_file_is_in_a_folder_that_has_its_place_in_the_order() =>
        SourceTree.FilesOf(Engine).Where(file => !Order.Contains(file.Folders.FirstOrDefault())).Select(file => file.Path).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_folder_imports_only_folders_above_it(string folder)
    {
        var files = SourceTree.FilesOf(Engine).Where(file => file.Folders.FirstOrDefault() == folder);
        var allowed = Order.TakeWhile(above => above != folder).Append(folder);

        files.SelectMany(file => file.DottedNames.Select(FolderOf).OfType<string>().Except(allowed)
                .Select(imported => $"{file.Path} imports {imported}"))
            .ShouldBeEmpty();
    }

    [Fact]
    public void Only_one_folder_names_the_database_driver() =>
        SourceTree.FilesOf(Engine).Where(file => file.Folders is not ["Sql", "Npgsql", ..])
            .Where(file => file.Unit.DescendantTokens().Any(token => token.Text.StartsWith("Npgsql", StringComparison.Ordinal)
                && token.Parent?.Parent?.ToString() != $"{Engine}.Sql.Npgsql"))
            .Select(file => file.Path).ShouldBeEmpty();

    [Theory]
    [InlineData("Assistant.Engine.Sql.Npgsql", "Sql")]
    [InlineData("Assistant.Engine.Language.Ast.FieldNode", "Language")]
    [InlineData("Language.Ast.FieldNode", "Language")]
    [InlineData("Errors.GraphQLError", "Errors")]
    [InlineData("Values.Count", null)]
    [InlineData("System.Text.Json", null)]
    [InlineData("error.Errors.GraphQLError", null)]
    public void A_name_is_known_to_lie_in_a_folder(string name, string? folder) => FolderOf(name).ShouldBe(folder);

    private static string? FolderOf(string name)
    {
        var parts = name.StartsWith($"{Engine}.", StringComparison.Ordinal) ? name[(Engine.Length + 1)..].Split('.') : name.Split('.');
        var isWhole = name.StartsWith(Engine, StringComparison.Ordinal);
        return Contents.TryGetValue(parts[0], out var contents) && (isWhole || (parts.Length > 1 && contents.Contains(parts[1]))) ? parts[0] : null;
    }
}
