using Assistant.Testing;
using Xunit.Abstractions;

namespace Assistant.Engine.Tests.Validation;

/// <summary>Documents that nobody thought of get graphql-js's errors, too.</summary>
public sealed class MutationTests(ITestOutputHelper output)
{
    private const int Documents = 1000;

    [Fact]
    public async Task Mutated_documents_get_the_errors_of_graphql_js()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("ASSISTANT_TEST_SEED"), out var given) ? given : Environment.TickCount;
        output.WriteLine($"Seed: {seed} (set ASSISTANT_TEST_SEED to repeat)");
        var mutation = new DocumentMutation(seed);
        var parsed = 0;
        var invalid = 0;
        for (var i = 0; i < Documents; i++)
        {
            if (await ValidationComparison.CompareAsync(mutation.Next()) is { } errors)
            {
                parsed++;
                invalid += errors > 0 ? 1 : 0;
            }
        }

        SuiteCount.Print("validation", $"{parsed} documents validated as graphql-js does, {invalid} of them invalid (seed {seed})", output);
        invalid.ShouldBeGreaterThan(Documents / 4);
    }
}
