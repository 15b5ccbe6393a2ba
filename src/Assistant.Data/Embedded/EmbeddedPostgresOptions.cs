namespace Assistant.Data.Embedded;

/// <summary>Where and how an embedded PostgreSQL runs.</summary>
public sealed record EmbeddedPostgresOptions
{
    /// <summary>
    /// The folder that holds the cluster, its password and its log; made when missing and kept between runs. When this process is
    /// root and the folder can't be reached by the user that PostgreSQL runs as, a folder below <c>/var/lib/assistant</c> takes its
    /// place.
    /// </summary>
    public required string DataDirectory { get; init; }

    /// <summary>Server settings beyond the defaults, for example <c>fsync</c> = <c>off</c> for tests; <c>port</c> takes a port instead of a free one.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether the folder is deleted when the server stops, however this process ends (on Windows: unless it's killed).</summary>
    public bool IsTemporary { get; init; }

    /// <summary>
    /// The folder of <c>initdb</c>, <c>pg_ctl</c> and <c>postgres</c>; null: <c>ASSISTANT_POSTGRES_BIN</c>, else the npm package,
    /// else what the machine has.
    /// </summary>
    public string? BinDirectory { get; init; }
}
