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
        type.Field(stream => stream.ChatId, "The chat's key.");
        type.Reference(stream => stream.Chat, "The chat that the answer belongs to.");
        type.RootById("stream");
        type.RootConnection("streams", "All streams of the reader's chats, the newest first.", newestBy: stream => stream.CreatedAt);
    }
}
