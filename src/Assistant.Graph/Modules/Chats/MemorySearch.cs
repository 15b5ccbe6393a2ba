using Assistant.Data.Modules.Chats;
using Assistant.Engine.Relational;

namespace Assistant.Graph.Modules.Chats;

/// <summary>Finds memories by what they mean.</summary>
internal static class MemorySearch
{
    /// <summary>The argument <c>near</c>: exact search by the cosine of the angle between embeddings.</summary>
    public static RankArgument Near { get; } = new()
    {
        Name = "near",
        TypeReference = "[Float!]",
        Description = $"An embedding of {Memory.EmbeddingLength} numbers. Only memories that have one are returned, the most similar first; `order` decides between equals. A cursor belongs to the embedding that it was made with.",
        ParameterType = ColumnType.SingleArray,
        Condition = "{row}.embedding is not null",
        Rank = "coalesce(app.similarity({row}.embedding, {value}), -1)",
        RequiredLength = Memory.EmbeddingLength,
    };
}
