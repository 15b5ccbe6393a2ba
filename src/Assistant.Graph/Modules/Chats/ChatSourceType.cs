using Assistant.Data.Modules.Chats;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Chats;

/// <summary>The enum <c>ChatSource</c>.</summary>
internal sealed class ChatSourceType() : EnumDescription<ChatSource>(
    "Where a chat is held.",
    (ChatSource.Webapp, "In the web application."),
    (ChatSource.Slack, "In a Slack channel or thread."));
