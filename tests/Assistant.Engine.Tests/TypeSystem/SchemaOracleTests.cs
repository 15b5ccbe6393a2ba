using Assistant.Engine.Tests.Conformance;

namespace Assistant.Engine.Tests.TypeSystem;

/// <summary>The corpus's schemas are printed, and answer the whole introspection query, as graphql-js does.</summary>
public sealed class SchemaOracleTests
{
    [Theory]
    [MemberData(nameof(SchemaCorpus.Schemas), MemberType = typeof(SchemaCorpus))]
    public Task Schemas_are_printed_and_introspected_as_graphql_js_does(string name, string sdl) =>
        ConformanceOracle.Shared.ShouldAgreeAsync(new ConformanceCase { Title = name, Sdl = sdl });
}
