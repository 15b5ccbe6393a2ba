namespace Assistant.Engine.Sql.Npgsql;

/// <summary>How the server reaches PostgreSQL.</summary>
public sealed record NpgsqlDatabaseOptions
{
    /// <summary>The connection string; what it leaves open gets the defaults that were measured to be best.</summary>
    public required string ConnectionString { get; init; }

    /// <summary>
    /// The statement that takes on a reader's claims: <c>$1</c> is the claims' JSON, <c>$2</c> is <c>on</c> or <c>off</c> for
    /// whether the reader may be an administrator. Its last column says who the reader is.
    /// </summary>
    public required string SessionStatement { get; init; }
}
