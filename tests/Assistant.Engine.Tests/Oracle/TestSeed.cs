using Xunit.Abstractions;

namespace Assistant.Engine.Tests.Oracle;

/// <summary>The seed of a random test: another one each time, unless <c>ASSISTANT_TEST_SEED</c> repeats one.</summary>
internal static class TestSeed
{
    /// <summary>Chooses the seed and prints it, so that a failure can be repeated.</summary>
    public static int Choose(ITestOutputHelper output)
    {
        var isGiven = int.TryParse(Environment.GetEnvironmentVariable("ASSISTANT_TEST_SEED"), out var given);
        var seed = isGiven ? given : Environment.TickCount;
        output.WriteLine($"Seed: {seed} (set ASSISTANT_TEST_SEED to repeat)");
        return seed;
    }
}
