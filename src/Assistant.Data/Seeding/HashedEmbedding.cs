using Assistant.Data.Modules.Chats;

namespace Assistant.Data.Seeding;

/// <summary>
/// An embedding without a model: each word has a direction of its own, and a text points where its words do. Texts that share words
/// are similar, which is enough for demo data and tests of similarity search.
/// </summary>
public static class HashedEmbedding
{
    /// <summary>The text's embedding: <see cref="Memory.EmbeddingLength"/> floats of length 1, or zeros for a text without words.</summary>
    /// <param name="text">Any text; upper and lower case are the same.</param>
    public static float[] Of(string text)
    {
        var sum = new float[Memory.EmbeddingLength];
        foreach (var word in text.ToLowerInvariant().Split([' ', '\n', '.', ',', ';', ':', '?', '!', '"', '(', ')'], StringSplitOptions.RemoveEmptyEntries))
        {
            var random = SeedRandom.For(word, 0);
            for (var i = 0; i < sum.Length; i++)
            {
                sum[i] += random.Next(-1000, 1001);
            }
        }

        var length = MathF.Sqrt(sum.Sum(value => value * value));
        return length == 0 ? sum : [.. sum.Select(value => value / length)];
    }
}
