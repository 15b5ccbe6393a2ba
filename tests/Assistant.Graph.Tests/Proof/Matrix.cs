using System.Globalization;
using System.Text.Json;
using Assistant.Testing;
using Xunit.Abstractions;

namespace Assistant.Graph.Tests.Proof;

/// <summary>What the tests of the matrix share: each compares three opinions for every persona, and counts what it compared.</summary>
public abstract class Matrix(ProofFixture proof, ITestOutputHelper output)
{
    private int _cells;

    public static TheoryData<string> Personas => [.. ProofPersona.All.Select(persona => persona.Name)];

    protected ProofFixture Proof => proof;

    protected void Count() => _cells++;

    protected async Task ProveAsync(string name, Func<ProofPersona, PersonaSession, Task> prove)
    {
        var persona = ProofPersona.Named(name);
        await using var session = await proof.Graph.Database.BeginAsync(persona.Claims);
        await prove(persona, session);
        output.WriteLine(Ledger.Add(name, _cells));
    }

    protected void Compare(string way, IEnumerable<string> graph, IEnumerable<string> sql, IEnumerable<ModelRow> model) =>
        Compare(way, graph.Order(StringComparer.Ordinal), sql.Order(StringComparer.Ordinal), model.Select(row => row.Id).Order(StringComparer.Ordinal), ordered: true);

    protected void Compare(string way, IEnumerable<string> graph, IEnumerable<string> sql, IEnumerable<string> model, bool ordered)
    {
        var expected = model.ToArray();
        graph.ShouldBe(expected, !ordered, $"{way}: the graph and the model");
        sql.ShouldBe(expected, !ordered, $"{way}: row security and the model");
        _cells++;
    }

    /// <summary>All rows of a type with a selection: by the list, or where there is none by all ids.</summary>
    protected async Task<IReadOnlyList<JsonElement>> RowsAsync(ProofPersona persona, GraphEntity entity, string selection)
    {
        if (entity.IsListed)
        {
            return [.. Nodes((await proof.AskAsync(persona, [$"{entity.Plural}(first: 100) {{ nodes {{ id {selection} }} }}"]))[0])];
        }

        var ids = JsonSerializer.Serialize(proof.Model.All(entity.Name).Select(row => row.Id));
        var nodes = (await proof.AskAsync(persona, [$"nodes(ids: {ids}) {{ ... on {entity.Name} {{ id {selection} }} }}"]))[0];
        return nodes.ValueKind == JsonValueKind.Null ? [] : [.. nodes.EnumerateArray().Where(node => node.ValueKind != JsonValueKind.Null)];
    }

    protected static IEnumerable<JsonElement> Nodes(JsonElement connection) => connection.ValueKind == JsonValueKind.Null
        ? []
        : connection.TryGetProperty("nodes", out var nodes)
            ? nodes.EnumerateArray()
            : connection.GetProperty("edges").EnumerateArray().Select(edge => edge.GetProperty("node"));

    protected static IEnumerable<string> Ids(JsonElement connection) => Nodes(connection).Select(Id);

    protected static string Id(JsonElement node) => node.GetProperty("id").GetString()!;

    protected static string Show(JsonElement value, GraphValue kind) => (value.ValueKind, kind.Kind) switch
    {
        (JsonValueKind.String, "DateTime") => JsonSerializer.Serialize(DateTimeText(value.GetString()!)),
        (JsonValueKind.String, "String" or "Uuid" or "Date") => JsonSerializer.Serialize(value.GetString()),
        (JsonValueKind.String, _) => value.GetString()!,
        (JsonValueKind.True, _) => "true",
        (JsonValueKind.False, _) => "false",
        _ => value.GetRawText(),
    };

    // As PostgreSQL writes it in JSON.
    private static string DateTimeText(string text) =>
        DateTimeOffset.Parse(text, CultureInfo.InvariantCulture).ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFzzz", CultureInfo.InvariantCulture);
}
