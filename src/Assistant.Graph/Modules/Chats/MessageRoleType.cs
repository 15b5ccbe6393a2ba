using Assistant.Data.Modules.Chats;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Chats;

/// <summary>The enum <c>MessageRole</c>.</summary>
internal sealed class MessageRoleType() : EnumDescription<MessageRole>(
    "Who speaks in a message.",
    (MessageRole.User, "The person."),
    (MessageRole.Assistant, "The assistant."),
    (MessageRole.System, "The application, by an instruction that is part of the conversation."));
