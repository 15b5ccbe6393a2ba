using Assistant.Data.Modules.Integrations;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Integrations;

/// <summary>The enum <c>IntegrationProvider</c>.</summary>
internal sealed class IntegrationProviderType() : EnumDescription<IntegrationProvider>(
    "The service that an integration connects to.",
    (IntegrationProvider.Slack, "Slack."),
    (IntegrationProvider.Github, "GitHub."),
    (IntegrationProvider.Notion, "Notion."),
    (IntegrationProvider.Discord, "Discord."),
    (IntegrationProvider.Google, "Google."),
    (IntegrationProvider.Microsoft, "Microsoft."),
    (IntegrationProvider.Zoom, "Zoom."),
    (IntegrationProvider.Other, "A service that has no name here."));
