using Assistant.Data.Modules.Chats;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Chats;

/// <summary>The enum <c>StreamStatus</c>.</summary>
internal sealed class StreamStatusType() : EnumDescription<StreamStatus>(
    "How far a stream is.",
    (StreamStatus.Streaming, "More is to come."),
    (StreamStatus.Finished, "It is whole, and a message."),
    (StreamStatus.Failed, "It broke off, and there is no message."));
