using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Assistant.Engine.Language;
using Assistant.Engine.Language.Ast;
using Assistant.Engine.Tests.Conformance.Generators;
using Assistant.Engine.Tests.Language;
using Assistant.Engine.Tests.Oracle;
using Assistant.Testing;
using Xunit.Abstractions;

namespace Assistant.Engine.Tests.Conformance;

/// <summary>
/// Documents and schemas that nobody thought of, valid and broken, are treated as graphql-js treats them: parsed, printed, validated,
/// their variables coerced, executed, introspected.
/// </summary>
public sealed class ConformanceTests(ITestOutputHelper output)
{
    private const int Cases = 20_000;
    private const int Batch = 50;
    private const int MostReduced = 8;

    [Fact]
    public async Task Generated_documents_are_treated_as_graphql_js_treats_them()
    {
        var seed = TestSeed.Choose(output);
        var watch = Stopwatch.StartNew();
        var count = int.TryParse(Environment.GetEnvironmentVariable("ASSISTANT_TEST_DOCUMENTS"), out var given) ? given : Cases;
        var oracles = Enumerable.Range(0, Math.Clamp(Environment.ProcessorCount, 1, 4)).Select(_ => GraphQLJsOracle.Start()).ToList();
        try
        {
            var asked = oracles.Select(oracle => new ConformanceOracle(oracle)).ToList();
            var found = await RunAsync(seed, count, asked);
            var counts = new CaseCounts();
            asked.ForEach(oracle => counts.Add(oracle.Counts));
            output.WriteLine($"{counts} ({watch.Elapsed.TotalSeconds:N0} s)");
            output.WriteLine($"Errors of each rule: {string.Join(", ", counts.Rules.Select(rule => $"{rule.Key} {rule.Value}"))}");
            SuiteCount.Print("conformance", $"{counts.All:N0} documents compared with graphql-js, {found.Count:N0} disagreements (seed {seed})", output);

            (found.Count == 0).ShouldBeTrue(await ReduceAsync(found, asked[0]));
            IsGoodMixture(counts).ShouldBeTrue(counts.ToString());
        }
        finally
        {
            oracles.ForEach(oracle => oracle.Dispose());
        }
    }

    [Fact]
    public async Task The_largest_document_that_the_parser_takes_is_treated_as_graphql_js_treats_it()
    {
        var schema = ConformanceSchema.Product.Schema;
        var source = WholeSchemaQuery.Of(schema);
        var values = new JsonGeneration(new Dice(1), wrong: 0);
        var document = Utf8GraphQLParser.Parse(source);
        var definitions = document.Definitions.OfType<OperationDefinitionNode>().Single().VariableDefinitions;
        var variables = string.Join(", ", definitions.Select(variable => $"\"{variable.Variable.Name.Value}\": {values.Of(schema.GetType(variable.Type)!, 2)}"));
        var test = new ConformanceCase { Source = source, Schema = "product", Variables = $"{{{variables}}}" };

        var oracle = new ConformanceOracle(GraphQLJsOracle.Shared);
        var difference = (await oracle.CompareAsync([test]))[0];

        difference.ShouldBeNull(difference?.ToString());
        oracle.Counts.Executed.ShouldBe(1);
        SyntaxTrace.Of(document).Split('\n').Count(line => line.StartsWith("Field ", StringComparison.Ordinal)).ShouldBeInRange(4_500, ParserOptions.Default.MaxFields);
    }

    // A generator that only makes one kind of document would find little.
    private static bool IsGoodMixture(CaseCounts counts) => counts.All < 1000
        || new[] { counts.Refused * 8, counts.Invalid * 8, counts.Uncoerced * 100, counts.Executed * 8, counts.Failed * 50 }.All(part => part > counts.All);

    private static async Task<IReadOnlyList<(ConformanceCase Test, Disagreement Difference)>> RunAsync(int seed, int count, List<ConformanceOracle> oracles)
    {
        var generation = new CaseGeneration(seed);
        var batches = CaseGeneration.Kinds
            .SelectMany(kind => Enumerable.Range(0, count * kind.Value / 100).Select(index => (Kind: kind.Key, Index: index)).Chunk(Batch))
            .ToList();
        var found = new ConcurrentBag<(ConformanceCase, Disagreement)>();
        // Two for each process, so that neither side waits for the other.
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = 2 * oracles.Count };
        await Parallel.ForEachAsync(Enumerable.Range(0, batches.Count), parallel, async (number, _) =>
        {
            var cases = batches[number].Select(one => generation.Make(one.Kind, one.Index)).ToList();
            var differences = await oracles[number % oracles.Count].CompareAsync(cases);
            foreach (var (test, difference) in cases.Zip(differences).Where(pair => pair.Second is not null))
            {
                found.Add((test, difference!));
            }
        });
        return [.. found];
    }

    private static async Task<string> ReduceAsync(IReadOnlyList<(ConformanceCase Test, Disagreement Difference)> found, ConformanceOracle oracle)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{found.Count} disagreements with graphql-js. Fix them, and keep each as a file of Conformance/Regressions:");
        foreach (var (test, difference) in found.OrderBy(one => one.Test.Title, StringComparer.Ordinal).Take(MostReduced))
        {
            var reduced = await new CaseReduction(oracle, difference.Stage).ReduceAsync(test);
            text.AppendLine().AppendLine(RegressionFile.Write(reduced)).AppendLine((await oracle.CompareAsync([reduced]))[0]?.ToString());
        }

        return text.ToString();
    }
}
