using System.Text.Json;
using Assistant.Engine.TypeSystem;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Tests.Mutations;

/// <summary>A mutation with an input that succeeds for those who may, and what becomes of it for others.</summary>
/// <param name="Field">The field of the mutation root.</param>
/// <param name="Input">The input, JSON.</param>
/// <param name="Owner">What the owner of the row gets: <c>ok</c>, <c>not found</c> or <c>forbidden</c>.</param>
/// <param name="Stranger">What somebody else gets.</param>
/// <param name="Admin">What an administrator gets.</param>
public sealed record MutationCase(string Field, string Input, string Owner, string Stranger, string Admin)
{
    private static readonly Schema Graph = SchemaFactory.Create();

    /// <summary>The names of all mutations, but for those whose payloads have rows of types whose names begin so.</summary>
    public static IEnumerable<string> FieldsBut(params IReadOnlyList<string> types) => FieldsOf("Mutation")
        .Where(mutation => !FieldsOf(mutation.TypeReference.TrimEnd('!')).Any(row => types.Any(row.TypeReference.StartsWith)))
        .Select(mutation => mutation.Name);

    /// <summary>The operation, which asks for the payload's rows and whatever an error says.</summary>
    public string Query { get; } = CreateQuery(Field);

    /// <summary>The variables.</summary>
    public JsonElement Variables => VariablesOf(Input);

    /// <summary>The variables for the same on rows that don't exist.</summary>
    public JsonElement VariablesOfNone => VariablesOf(Input
        .Replace("0000-7000-8000-00000000000", "0000-7000-8000-ffff0000000", StringComparison.Ordinal));

    /// <summary>The operation of a field.</summary>
    public static string CreateQuery(string field)
    {
        var name = char.ToUpperInvariant(field[0]) + field[1..];
        var errors = ((UnionType)Graph.Types.Single(type => type.Name == $"{name}Error")).MemberTypeNames
            .Where(type => type is "InvalidInputError" or "NotFoundError")
            .Select(type => $"... on {type} {{ field }}");
        var rows = FieldsOf($"{name}Payload")
            .Where(one => one.Name != "errors")
            .Select(one => $"{one.Name} {{ id }}");
        return $"mutation ($input: {name}Input!) {{ {field}(input: $input) {{ {string.Join(' ', rows)} errors {{ __typename ... on Error {{ message }} {string.Join(' ', errors)} }} }} }}";
    }

    public static JsonElement VariablesOf(string input) => JsonDocument.Parse($$"""{ "input": {{input}} }""").RootElement;

    public override string ToString() => Field;

    private static IEnumerable<OutputField> FieldsOf(string type) => ((ObjectType)Graph.Types.Single(one => one.Name == type)).Fields;
}
