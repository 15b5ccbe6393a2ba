using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using Assistant.Engine.Tests.Oracle;

namespace Assistant.Engine.Tests.Conformance;

/// <summary>Asks one graphql-js and the engine about the same cases, many at a time, and compares what they answer.</summary>
/// <param name="oracle">The process.</param>
/// <param name="preparation">What makes its answers comparable.</param>
internal sealed class ConformanceOracle(GraphQLJsOracle oracle, OraclePreparation preparation = OraclePreparation.All)
{
    private static readonly ConcurrentDictionary<string, Lazy<ConformanceSchema>> Generated = new();

    private readonly ConcurrentDictionary<string, Lazy<Task>> _defined = new();
    private readonly Lazy<Task> _prepared = new(() => oracle.AskAsync("prepare", new
    {
        cuts = preparation.HasFlag(OraclePreparation.Cuts),
        sorts = preparation.HasFlag(OraclePreparation.Sorts),
        words = preparation.HasFlag(OraclePreparation.Words) ? ConformanceSchema.BuiltInDescriptions() : null,
    }));

    /// <summary>The one of this test process.</summary>
    public static ConformanceOracle Shared { get; } = new(GraphQLJsOracle.Shared);

    /// <summary>What is counted of the cases so far.</summary>
    public CaseCounts Counts { get; } = new();

    /// <summary>Compares both sides' answers to some cases.</summary>
    /// <param name="cases">The cases.</param>
    /// <param name="forgives">Whether differences on purpose are none.</param>
    /// <returns>For each case the first difference; null for none.</returns>
    public async Task<IReadOnlyList<Disagreement?>> CompareAsync(IReadOnlyList<ConformanceCase> cases, bool forgives = true)
    {
        await _prepared.Value;
        var documents = cases.Where(test => !test.IsSchema).ToList();
        var schemas = new Dictionary<ConformanceCase, ConformanceSchema>(ReferenceEqualityComparer.Instance);
        foreach (var test in documents.Where(test => (test.Schema ?? test.Sdl) is not null))
        {
            schemas[test] = test.Schema is not null ? ConformanceSchema.Find(test.Schema) : Find(test.Sdl!);
            await DefineAsync(schemas[test]);
        }

        var answers = new Dictionary<ConformanceCase, JsonObject>(ReferenceEqualityComparer.Instance);
        await AskAsync("document", documents, test => Question(test, schemas.GetValueOrDefault(test)), answers);
        await AskAsync("schema", [.. cases.Where(test => test.IsSchema)], test => new JsonObject { ["sdl"] = test.Sdl }, answers);

        var differences = new List<Disagreement?>();
        foreach (var test in cases)
        {
            var schema = schemas.GetValueOrDefault(test)?.Schema;
            var expected = answers[test];
            var actual = await EngineAnswer.OfAsync(test, schema, expected["introspect"]?["query"]?.GetValue<string>(), forgives);
            Counts.Add(expected);
            differences.Add(AnswerComparison.Compare(test, schema, expected, actual, forgives));
        }

        return differences;
    }

    /// <summary>Fails at the first case in which the sides differ.</summary>
    public async Task ShouldAgreeAsync(params IEnumerable<ConformanceCase> cases)
    {
        foreach (var batch in cases.Chunk(100))
        {
            foreach (var (test, difference) in batch.Zip(await CompareAsync(batch)))
            {
                difference.ShouldBeNull($"{difference}\n{RegressionFile.Write(test)}");
            }
        }
    }

    private static ConformanceSchema Find(string sdl) =>
        Generated.GetOrAdd(sdl, text => new Lazy<ConformanceSchema>(() => ConformanceSchema.Create($"sdl {Generated.Count}", text))).Value;

    private static JsonObject Question(ConformanceCase test, ConformanceSchema? schema)
    {
        var question = Asked(test, schema);
        if (test.Root is not null)
        {
            question["root"] = JsonNode.Parse(test.Root);
        }

        return question;
    }

    private static JsonObject Asked(ConformanceCase test, ConformanceSchema? schema) => new()
    {
        // JSON would replace half a surrogate pair.
        ["utf16"] = Convert.ToBase64String(MemoryMarshal.AsBytes(test.Source.AsSpan())),
        ["schema"] = schema?.Name,
        ["variables"] = test.Variables is null ? null : JsonNode.Parse(test.Variables),
        ["seed"] = test.Seed,
        ["hideSuggestions"] = test.HideSuggestions,
        ["isUnvalidated"] = test.IsUnvalidated,
    };

    private Task DefineAsync(ConformanceSchema schema) =>
        _defined.GetOrAdd(schema.Name, name => new Lazy<Task>(() => oracle.AskAsync("define", new { name, sdl = schema.Sdl }))).Value;

    private async Task AskAsync(string op, IReadOnlyList<ConformanceCase> cases, Func<ConformanceCase, JsonObject> question, Dictionary<ConformanceCase, JsonObject> answers)
    {
        if (cases.Count == 0)
        {
            return;
        }

        var answer = await oracle.AskAsync(op, new { cases = cases.Select(question) });
        foreach (var (test, one) in cases.Zip(answer.EnumerateArray()))
        {
            answers.Add(test, JsonObject.Create(one)!);
        }
    }
}
