using Assistant.Data.Modules.Chats;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Chats;

/// <summary>The enum <c>MemoryKind</c>.</summary>
internal sealed class MemoryKindType() : EnumDescription<MemoryKind>(
    "What kind of thing is remembered.",
    (MemoryKind.Preference, "How the person likes things to be."),
    (MemoryKind.Knowledge, "A fact about the person or the person's world."),
    (MemoryKind.Summary, "What a conversation was about."));
