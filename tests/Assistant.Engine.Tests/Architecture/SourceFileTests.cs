namespace Assistant.Engine.Tests.Architecture;

/// <summary>A file is found by what it holds: its place is its namespace, its name is its type, and it stays readable.</summary>
public sealed class SourceFileTests
{
    private const int MaxLines = 800;

    [Fact]
    public void No_file_is_too_long() =>
        SourceTree.Files.Where(file => file.LineCount > MaxLines).Select(file => $"{file.Path}: {file.LineCount} lines").ShouldBeEmpty();

    [Fact]
    public void The_namespace_is_the_folder() =>
        SourceTree.Files.Where(file => file.Name != "Program" && file.Namespace != string.Join('.', file.Folders.Prepend(file.Project)))
            .Select(file => $"{file.Path}: {file.Namespace}").ShouldBeEmpty();

    // A class in parts is in files that are named after it and the part: Type.Part.cs.
    [Fact]
    public void The_name_is_that_of_the_first_type_in_the_file() =>
        SourceTree.Files.Where(file => file.Name != "Program" && file.TopLevelTypes.FirstOrDefault() != file.Name.Split('.')[0])
            .Select(file => $"{file.Path}: {file.TopLevelTypes.FirstOrDefault()}").ShouldBeEmpty();

    [Fact]
    public void A_file_holds_one_type_or_an_abstract_type_with_its_kinds() =>
        SourceTree.Files.Where(file => file.TopLevelTypes.Skip(1).Any() && !file.IsFamily)
            .Select(file => $"{file.Path}: {string.Join(", ", file.TopLevelTypes)}").ShouldBeEmpty();

    [Fact]
    public void No_name_says_nothing() =>
        SourceTree.Files.Where(file => new[] { "Helper", "Helpers", "Manager", "Utils", "Util", "Common" }
                .Any(word => file.Name.EndsWith(word, StringComparison.Ordinal) || file.Folders.Contains(word)))
            .Select(file => file.Path).ShouldBeEmpty();

    [Fact]
    public void The_files_of_all_projects_are_seen() =>
        SourceTree.Files.Select(file => file.Project).Distinct().Order().ShouldBe(["Assistant.Data", "Assistant.Engine", "Assistant.Graph"]);
}
