using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Chats;

/// <summary>The enum <c>MemoryType</c>.</summary>
internal sealed class MemoryTypeType() : EnumDescription<Data.Modules.Chats.MemoryType>(
    "What kind of thing is remembered.",
    (Data.Modules.Chats.MemoryType.Preference, "How the person likes things to be."),
    (Data.Modules.Chats.MemoryType.Knowledge, "A fact about the person or the person's world."),
    (Data.Modules.Chats.MemoryType.Summary, "What a conversation was about."));
