using Assistant.Graph.Mapping;
using Stream = Assistant.Data.Modules.Chats.Stream;

namespace Assistant.Graph.Modules.Chats;

/// <summary>The type <c>Stream</c>.</summary>
internal sealed class StreamType : EntityType<Stream>
{
    /// <inheritdoc/>
    protected override void Configure(EntityTypeDescriptor<Stream> type)
    {
        type.Description("An answer of the assistant that is written piece by piece. Only the chat's owner sees it.");
        type.Field(stream => stream.CreatedAt, "When writing began.");
        type.Field(stream => stream.Status, "How far it is.");
        type.Field(stream => stream.LastSequence, "The number of the last piece; 0 before the first. Whoever has that piece has all so far.");
        type.Field(stream => stream.Failure, "Why it broke off; missing where it didn't.");
        type.Field(stream => stream.FinishedAt, "When it ended; missing before.");
        type.Field(stream => stream.MessageId, "The key of the message that it became.");
        type.Reference(stream => stream.Message, "The message that it became; missing before, or when that is deleted.");
        type.Field(stream => stream.ChatId, "The chat's key.");
        type.Reference(stream => stream.Chat, "The chat that the answer belongs to.");
        type.Create("Begins an answer that is written chunk by chunk.", name: "startStream");
        type.RootById("stream");
        type.RootConnection("streams", "All streams of the reader's chats, the newest first.", newestBy: stream => stream.CreatedAt);
    }
}
