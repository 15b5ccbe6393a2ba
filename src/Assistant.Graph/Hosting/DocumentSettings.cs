using Assistant.Engine.Execution.Documents;
using Assistant.Graph.Documents;

namespace Assistant.Graph.Hosting;

/// <summary>Which documents requests may name instead of sending them: the sections <c>TrustedDocuments</c> and <c>AutomaticPersistedQueries</c>.</summary>
public sealed record DocumentSettings
{
    /// <summary>The folder or manifest of the trusted documents; null where there are none.</summary>
    public string? TrustedPath { get; init; }

    /// <summary>Refuses every other document.</summary>
    public bool OnlyTrusted { get; init; }

    /// <summary>Documents that clients name by a hash after they have sent them once.</summary>
    public AutomaticPersistedQueryOptions Automatic { get; init; } = new();

    /// <summary>Reads the files that the settings name.</summary>
    /// <exception cref="SettingsException">One of them can't be read.</exception>
    internal async Task<DocumentOptions> LoadAsync(CancellationToken cancellationToken) => new()
    {
        Trusted = TrustedPath is null ? [] : await TrustedDocumentFiles.ReadAsync(TrustedPath, cancellationToken),
        OnlyTrusted = OnlyTrusted,
        Automatic = Automatic,
    };
}
