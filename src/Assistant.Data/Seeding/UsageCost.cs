using System.Text.Json;

namespace Assistant.Data.Seeding;

/// <summary>What an answer of a seed used up, from the length of its texts.</summary>
internal static class UsageCost
{
    public const string Model = "gemini-2.0-flash";

    private const decimal PerInputToken = 0.10m / 1_000_000;
    private const decimal PerOutputToken = 0.40m / 1_000_000;

    /// <summary>Four characters are about a token.</summary>
    public static int Tokens(int characters) => Math.Max(1, characters / 4);

    /// <summary>US dollars, as precise as the column.</summary>
    public static decimal Of(int inputTokens, int outputTokens) =>
        decimal.Round((inputTokens * PerInputToken) + (outputTokens * PerOutputToken), 6, MidpointRounding.ToEven);

    /// <summary>A message's structured form: one part that is the text.</summary>
    public static JsonElement Parts(string text) =>
        JsonSerializer.SerializeToElement(new[] { new { type = "text", text } });

    /// <summary>What a chat keeps about its latest answer.</summary>
    public static JsonElement LastContext(int inputTokens, int outputTokens, decimal cost, IReadOnlyList<string> toolCalls) =>
        JsonSerializer.SerializeToElement(new
        {
            modelId = Model,
            provider = "google",
            inputTokens,
            outputTokens,
            totalTokens = inputTokens + outputTokens,
            cachedInputTokens = inputTokens / 3,
            reasoningTokens = 0,
            costUSD = new { inputUSD = inputTokens * PerInputToken, outputUSD = outputTokens * PerOutputToken, totalUSD = cost },
            context = new { totalMax = 1_048_576, combinedMax = 1_048_576, inputMax = 1_048_576, outputMax = 8_192 },
            toolCalls,
        });
}
