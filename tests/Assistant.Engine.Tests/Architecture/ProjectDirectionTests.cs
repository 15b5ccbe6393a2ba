using System.Xml.Linq;

namespace Assistant.Engine.Tests.Architecture;

/// <summary>The graph knows the engine and the data; these know nothing of each other.</summary>
public sealed class ProjectDirectionTests
{
    [Theory]
    [InlineData("Assistant.Engine", new string[0])]
    [InlineData("Assistant.Data", new string[0])]
    [InlineData("Assistant.Graph", new[] { "Assistant.Data", "Assistant.Engine" })]
    public void A_project_references_only_what_it_may(string project, string[] references) =>
        Items(project, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/'))).Order().ShouldBe(references);

    [Fact]
    public void Every_project_under_src_is_one_of_them() =>
        Directory.GetDirectories(Path.Combine(SourceTree.Root, "src")).Select(Path.GetFileName).Order()
            .ShouldBe(["Assistant.Data", "Assistant.Engine", "Assistant.Graph"]);

    [Fact]
    public void The_engine_needs_the_database_driver_and_no_other_package() =>
        Items("Assistant.Engine", "PackageReference").ShouldBe(["Npgsql"]);

    [Fact]
    public void The_engine_s_assembly_references_neither_the_product_nor_an_object_mapper() =>
        typeof(Errors.GraphQLError).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name!)
            .Where(name => name.StartsWith("Assistant", StringComparison.Ordinal) || name.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal))
            .ShouldBeEmpty();

    [Theory]
    [InlineData("Assistant.Engine", "Assistant.Data")]
    [InlineData("Assistant.Engine", "Assistant.Graph")]
    [InlineData("Assistant.Engine", "Microsoft.EntityFrameworkCore")]
    [InlineData("Assistant.Data", "Assistant.Engine")]
    [InlineData("Assistant.Data", "Assistant.Graph")]
    public void No_code_of_one_names_the_other(string project, string other) =>
        SourceTree.FilesOf(project).Where(file => file.DottedNames.Any(name => name == other || name.StartsWith($"{other}.", StringComparison.Ordinal)))
            .Select(file => file.Path).ShouldBeEmpty();

    private static IEnumerable<string> Items(string project, string kind) =>
        XDocument.Load(Path.Combine(SourceTree.Root, "src", project, $"{project}.csproj")).Descendants(kind).Select(item => item.Attribute("Include")!.Value);
}
