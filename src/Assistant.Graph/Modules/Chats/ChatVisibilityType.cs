using Assistant.Data.Modules.Chats;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Chats;

/// <summary>The enum <c>ChatVisibility</c>.</summary>
internal sealed class ChatVisibilityType() : EnumDescription<ChatVisibility>(
    "Whom the owner of a chat wishes to see it. By itself it lets nobody.",
    (ChatVisibility.Public, "Whoever has a link."),
    (ChatVisibility.Private, "Nobody but the owner."));
