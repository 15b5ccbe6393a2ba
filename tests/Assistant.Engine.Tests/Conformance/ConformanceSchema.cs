using System.Text.RegularExpressions;
using Assistant.Engine.DataLoading;
using Assistant.Engine.Tests.Architecture;
using Assistant.Engine.Tests.Execution.Resolvers;
using Assistant.Engine.Tests.TypeSystem;
using Assistant.Engine.Tests.Validation;
using Assistant.Engine.Tests.Values;
using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Tests.Conformance;

/// <summary>A schema that documents are made for, whose fields both sides resolve alike.</summary>
internal sealed partial record ConformanceSchema(string Name, string Sdl, Schema Schema)
{
    /// <summary>The product's schema. Its scalars have other names, under which they take anything, as graphql-js's do.</summary>
    public static ConformanceSchema Product { get; } = Create(
        "product", CheckedScalars().Replace(File.ReadAllText(Path.Combine(SourceTree.Root, "schema.graphql")), "Any$0"));

    /// <summary>The schemas with a name, which together use every feature.</summary>
    public static IReadOnlyList<ConformanceSchema> Named { get; } =
    [
        Product,
        Create("validation", ValidationSchema.Sdl),
        Create("everything", SchemaCorpus.Everything),
        Create("coercion", CoercionCorpus.Sdl),
        Create("execution", ResolverExecutorOracleTests.Sdl),
    ];

    /// <summary>The names of types, fields and the like, for documents that say something wrong with them.</summary>
    public IReadOnlyList<string> Words { get; } = [.. Names().Matches(Sdl).Select(match => match.Value).Distinct()];

    /// <summary>Makes a schema.</summary>
    public static ConformanceSchema Create(string name, string sdl) => new(name, sdl, SdlSchemaBuilder.Build(sdl, (_, _) => new ResolverBinding(Resolve)));

    private static ValueTask<object?> Resolve(IResolverContext context) => context.ContextData.ContainsKey(GeneratedData.Seed)
        ? GeneratedData.ResolveAsync(context)
        : JsonResolver.ResolveAsync(context);


    /// <summary>The schema of this name.</summary>
    public static ConformanceSchema Find(string name) => Named.Single(schema => schema.Name == name);

    /// <summary>The engine's descriptions of what every schema has, by coordinate.</summary>
    public static IReadOnlyDictionary<string, string?> BuiltInDescriptions()
    {
        var schema = SdlSchemaBuilder.Build("type Query { a: Int b: Float c: String d: Boolean e: ID }");
        var types = schema.Types.Where(type => type != schema.QueryType).SelectMany(Describe);
        var directives = schema.Directives.SelectMany(directive =>
            directive.Arguments.Select(argument => (Coordinate: $"@{directive.Name}({argument.Name}:)", argument.Description)).Prepend((Coordinate: $"@{directive.Name}", directive.Description)));
        return types.Concat(directives).ToDictionary(entry => entry.Coordinate, entry => entry.Description);
    }

    private static IEnumerable<(string Coordinate, string? Description)> Describe(NamedType type)
    {
        yield return (type.Name, type.Description);
        foreach (var value in (type as EnumType)?.Values ?? [])
        {
            yield return ($"{type.Name}.{value.Name}", value.Description);
        }

        foreach (var field in (type as ObjectType)?.Fields ?? [])
        {
            yield return ($"{type.Name}.{field.Name}", field.Description);
            foreach (var argument in field.Arguments)
            {
                yield return ($"{type.Name}.{field.Name}({argument.Name}:)", argument.Description);
            }
        }
    }

    [GeneratedRegex(@"\b(DateTime|Date|UUID|Decimal|Long|URL)\b")]
    private static partial Regex CheckedScalars();

    [GeneratedRegex(@"\b[_A-Za-z]\w*")]
    private static partial Regex Names();
}
