using Assistant.Engine.Execution.Documents;
using Assistant.Graph.Documents;
using static Assistant.Graph.Hosting.SettingValues;

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

    /// <summary>Reads the sections.</summary>
    /// <exception cref="SettingsException">A setting is wrong.</exception>
    internal static DocumentSettings Read(IConfiguration configuration)
    {
        const string Path = "TrustedDocuments:Path";
        const string Only = "TrustedDocuments:Only";
        var defaults = new AutomaticPersistedQueryOptions();
        var settings = new DocumentSettings
        {
            TrustedPath = configuration[Path] is { Length: > 0 } path ? path : null,
            OnlyTrusted = ReadFlag(configuration, Only, false),
            Automatic = defaults with
            {
                IsEnabled = ReadFlag(configuration, "AutomaticPersistedQueries:Enabled", defaults.IsEnabled),
                MaxDocuments = ReadCount(configuration, "AutomaticPersistedQueries:MaxDocuments", defaults.MaxDocuments),
                MaxBytes = ReadBytes(configuration, "AutomaticPersistedQueries:MaxBytes", defaults.MaxBytes),
            },
        };
        return settings is { OnlyTrusted: true, TrustedPath: null }
            ? throw new SettingsException($"{Only} needs {Path}: without documents nothing could be asked.")
            : settings;
    }

    /// <summary>Reads the files that the settings name.</summary>
    /// <exception cref="SettingsException">One of them can't be read.</exception>
    internal async Task<DocumentOptions> LoadAsync(CancellationToken cancellationToken) => new()
    {
        Trusted = TrustedPath is null ? [] : await TrustedDocumentFiles.ReadAsync(TrustedPath, cancellationToken),
        OnlyTrusted = OnlyTrusted,
        Automatic = Automatic,
    };
}
