using Assistant.Data.Modules.Chats;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Chats;

/// <summary>The type <c>Memory</c>.</summary>
internal sealed class MemoryType : EntityType<Memory>
{
    /// <inheritdoc/>
    protected override void Configure(EntityTypeDescriptor<Memory> type)
    {
        type.Description("Something that the assistant remembers of a person. Only that person sees it.");
        type.Field(memory => memory.Type, "What kind of memory it is.");
        type.Field(memory => memory.Content, "What is remembered.");
        type.Field(memory => memory.Embedding, $"The meaning as {Memory.EmbeddingLength} numbers; missing until it was computed.");
        type.Field(memory => memory.CreatedAt, "When it was remembered.");
        type.Field(memory => memory.UpdatedAt, "When it last changed.");
        type.Field(memory => memory.UserId, "The person's key.");
        type.Reference(memory => memory.User, "The person that it is about.");
        type.Field(memory => memory.SourceChatId, "The key of the chat that it comes from.");
        type.Reference(memory => memory.SourceChat, "The chat that it comes from; missing when that is deleted.");
        type.Create("Remembers something of the signed-in person.");
        type.Update("Changes a memory.");
        type.Delete("Forgets a memory.", name: "forgetMemory");
        type.RootById("memory");
        type.RootConnection(
            "memories",
            "All memories of the reader, the newest first.",
            newestBy: memory => memory.CreatedAt,
            rankedBy: [MemorySearch.Near]);
    }
}
