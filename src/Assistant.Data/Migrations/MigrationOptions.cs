namespace Assistant.Data.Migrations;

/// <summary>How a migration run behaves.</summary>
public sealed record MigrationOptions
{
    /// <summary>
    /// The login that the server serves by; it's granted the API role and what it needs beside it. Null: the login of the migration
    /// run itself.
    /// </summary>
    public string? ServingUser { get; init; }

    /// <summary>Told of each migration once it's committed.</summary>
    public IProgress<Migration>? Progress { get; init; }

    /// <summary>What to apply; a test may bring its own.</summary>
    public IReadOnlyList<Migration> Migrations { get; init; } = MigrationCatalog.All;
}
