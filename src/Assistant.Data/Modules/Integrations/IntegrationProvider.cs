using Assistant.Data.Model;

namespace Assistant.Data.Modules.Integrations;

/// <summary>The service that an integration connects to.</summary>
[StoredInUpperCase]
public enum IntegrationProvider
{
    /// <summary>Slack.</summary>
    Slack,

    /// <summary>GitHub.</summary>
    Github,

    /// <summary>Notion.</summary>
    Notion,

    /// <summary>Discord.</summary>
    Discord,

    /// <summary>Google.</summary>
    Google,

    /// <summary>Microsoft.</summary>
    Microsoft,

    /// <summary>Zoom.</summary>
    Zoom,

    /// <summary>A service that has no name here.</summary>
    Other,
}
