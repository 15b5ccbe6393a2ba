using Assistant.Engine.TypeSystem;
using Assistant.Graph.Mapping;
using Assistant.Graph.Tests.Execution;

namespace Assistant.Graph.Tests.Mapping;

/// <summary>The schema says what everything in it is, and the repository's copy is the schema.</summary>
public sealed class SchemaTests
{
    private static readonly Schema Graph = SchemaFactory.Create();

    [Fact]
    public void Everything_is_described() => Graph.Types.SelectMany(Describe)
        .Concat(Graph.Directives.SelectMany(directive => Describe($"@{directive.Name}", directive.Description, directive.Arguments)))
        .Append((Name: "the schema", Graph.Description))
        .Where(part => string.IsNullOrWhiteSpace(part.Description))
        .Select(part => part.Name)
        .ShouldBeEmpty();

    [Fact]
    public void The_repositorys_copy_is_the_schema() => SchemaPrinter.Print(Graph).ShouldBe(
        File.ReadAllText(Path.Combine(RepositoryRoot.Path, "schema.graphql")),
        "schema.graphql is stale; renew it: dotnet run --project src/Assistant.Graph -- schema export --output ../../schema.graphql (dotnet run works in the folder of the project)");

    [Fact]
    public void Every_type_can_be_reached()
    {
        var used = Graph.Types.SelectMany(type => type switch
        {
            ComplexType complex => complex.Fields
                .SelectMany(field => field.Arguments.Select(argument => argument.TypeReference).Append(field.TypeReference))
                .Concat(complex.InterfaceNames),
            InputObjectType input => input.Fields.Select(field => field.TypeReference),
            UnionType union => union.MemberTypeNames,
            _ => [],
        })
            .Concat(Graph.Directives.SelectMany(directive => directive.Arguments).Select(argument => argument.TypeReference))
            .Select(reference => reference.Trim('[', ']', '!'))
            .Concat(["Query", "Mutation", "Subscription"])
            .ToHashSet();

        Graph.Types.Where(type => !type.Name.StartsWith("__", StringComparison.Ordinal) && type is not ObjectType { InterfaceNames.Count: > 0 } && !used.Contains(type.Name)).Select(type => type.Name).ShouldBeEmpty();
    }

    private static IEnumerable<(string Name, string? Description)> Describe(NamedType type) =>
        Describe(type.Name, type.Description, []).Concat(type switch
        {
            ComplexType complex => complex.Fields.SelectMany(field => Describe($"{type.Name}.{field.Name}", field.Description, field.Arguments)),
            InputObjectType input => Describe(type.Name, type.Description, input.Fields),
            EnumType values => values.Values.Select(value => ($"{type.Name}.{value.Name}", value.Description)),
            _ => [],
        });

    private static IEnumerable<(string Name, string? Description)> Describe(string name, string? description, IReadOnlyList<InputField> inputs) =>
        inputs.Select(input => ($"{name}({input.Name})", input.Description)).Prepend((name, description));
}
