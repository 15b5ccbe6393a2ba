using Assistant.Data.Modules.Integrations;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Integrations;

/// <summary>The enum <c>ServiceResourceKind</c>.</summary>
internal sealed class ServiceResourceKindType() : EnumDescription<ServiceResourceKind>(
    "What a resource of a service is.",
    (ServiceResourceKind.SlackChannel, "A channel of Slack."),
    (ServiceResourceKind.GithubRepo, "A repository of GitHub."),
    (ServiceResourceKind.NotionPage, "A page of Notion."),
    (ServiceResourceKind.NotionDatabase, "A database of Notion."),
    (ServiceResourceKind.DiscordChannel, "A channel of Discord."),
    (ServiceResourceKind.Calendar, "A calendar."),
    (ServiceResourceKind.Other, "Something else."));
