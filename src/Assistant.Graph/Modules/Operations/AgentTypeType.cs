using Assistant.Data.Modules.Operations;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Operations;

/// <summary>The enum <c>AgentType</c>.</summary>
internal sealed class AgentTypeType() : EnumDescription<AgentType>(
    "The agent that used a model.",
    (AgentType.Routing, "The one that chooses which agent answers."),
    (AgentType.Chat, "The one that answers in chats."),
    (AgentType.Artifact, "The one that writes documents."),
    (AgentType.GitMcp, "The one that works with Git repositories."));
