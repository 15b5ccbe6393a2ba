namespace Assistant.Data.Seeding;

/// <summary>How a seed behaves.</summary>
public sealed record SeedOptions
{
    /// <summary>
    /// Whether people who are there already, and every row of every table, are deleted first. Otherwise a database with people is
    /// refused.
    /// </summary>
    public bool Replace { get; init; }

    /// <summary>Told now and then how far it is; from another thread.</summary>
    public IProgress<SeedProgress>? Progress { get; init; }
}
