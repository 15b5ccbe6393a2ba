using System.Globalization;
using System.Text.Json.Nodes;
using Assistant.Engine.Execution;
using Assistant.Engine.Relational.Conventions;
using Xunit.Abstractions;

namespace Assistant.Graph.Tests.Proof;

/// <summary>Random queries, lists in lists beside lists, answer what the model answers.</summary>
public sealed class RandomQueryTests(ProofFixture proof, ITestOutputHelper output) : IClassFixture<ProofFixture>
{
    private static readonly int Count = int.TryParse(Environment.GetEnvironmentVariable("QUERY_COUNT"), CultureInfo.InvariantCulture, out var count) ? count : 150;

    [Theory]
    [InlineData("owner")]
    [InlineData("stranger")]
    [InlineData("admin")]
    [InlineData("narrowed admin")]
    public async Task Random_queries_answer_what_the_model_answers(string name)
    {
        var persona = ProofPersona.Named(name);
        var seed = int.TryParse(Environment.GetEnvironmentVariable("QUERY_SEED"), CultureInfo.InvariantCulture, out var given) ? given : Random.Shared.Next();
        output.WriteLine($"QUERY_SEED={seed}");
        var random = new Random(seed);
        var paging = new PagingOptions { MaxItems = long.MaxValue };
        IRequestExecutor[] executors =
        [
            proof.Graph.CreateExecutor(paging),
            proof.Graph.CreateExecutor(paging, new ResponseSpoolOptions { HeadSize = 16, SegmentSize = 16, MemoryBound = 64 }),
        ];
        for (var i = 0; i < Count; i++)
        {
            var (query, expected) = new RandomQuery(proof, persona, random).Create();
            var answer = await proof.Graph.SendAsync(persona.Caller, query, executor: executors[i % 2]);
            answer.TryGetProperty("errors", out var errors).ShouldBeFalse($"{errors}\n{query}");
            var data = JsonNode.Parse(answer.GetProperty("data").GetRawText());
            if (!JsonNode.DeepEquals(data, expected))
            {
                data!.ToJsonString().ShouldBe(expected.ToJsonString(), query);
            }
        }
    }
}
