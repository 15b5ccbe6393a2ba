using Assistant.Data.Model;

namespace Assistant.Data.Modules.Integrations;

/// <summary>What a resource of a service is.</summary>
[StoredInUpperCase]
public enum ServiceResourceKind
{
    /// <summary>A channel of Slack.</summary>
    SlackChannel,

    /// <summary>A repository of GitHub.</summary>
    GithubRepo,

    /// <summary>A page of Notion.</summary>
    NotionPage,

    /// <summary>A database of Notion.</summary>
    NotionDatabase,

    /// <summary>A channel of Discord.</summary>
    DiscordChannel,

    /// <summary>A calendar.</summary>
    Calendar,

    /// <summary>Something else.</summary>
    Other,
}
