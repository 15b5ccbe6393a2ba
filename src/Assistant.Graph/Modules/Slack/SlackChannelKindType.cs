using Assistant.Data.Modules.Slack;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Slack;

/// <summary>The enum <c>SlackChannelKind</c>.</summary>
internal sealed class SlackChannelKindType() : EnumDescription<SlackChannelKind>(
    "What kind of conversation a Slack channel is.",
    (SlackChannelKind.Public, "Open to everybody in the workspace."),
    (SlackChannelKind.Private, "For people who were invited."),
    (SlackChannelKind.Im, "Between two people."),
    (SlackChannelKind.Mpim, "Between a few people."));
