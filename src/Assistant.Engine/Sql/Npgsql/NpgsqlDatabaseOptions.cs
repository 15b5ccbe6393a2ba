namespace Assistant.Engine.Sql.Npgsql;

/// <summary>How the server reaches PostgreSQL.</summary>
public sealed record NpgsqlDatabaseOptions
{
    /// <summary>The connection string; what it leaves open gets the defaults that were measured to be best.</summary>
    public required string ConnectionString { get; init; }

    /// <summary>
    /// The statement that takes on a reader's claims: <c>$1</c> is the claims' JSON, <c>$2</c> is <c>on</c> or <c>off</c> for
    /// whether the reader may be an administrator. Its first column is the transaction's isolation as PostgreSQL says it, and its last
    /// one who the reader is. It makes the transaction read only.
    /// </summary>
    public required string SessionStatement { get; init; }

    /// <summary>
    /// The same for a reader whom the server remembers: <c>$3</c> is the reader's key, <c>$4</c> and <c>$5</c> are the token's issuer
    /// and subject, and the last column is null where the token stands for somebody else by now.
    /// </summary>
    public required string KnownSessionStatement { get; init; }

    /// <summary>
    /// The same as <see cref="KnownSessionStatement"/> for statements of which one plan serves all values: it also has PostgreSQL keep
    /// their generic plans, until the transaction ends.
    /// </summary>
    public required string GenericPlanSessionStatement { get; init; }

    /// <summary>
    /// The statement that a transaction that writes begins with: parameters as for <see cref="KnownSessionStatement"/>, and <c>$6</c> is
    /// the reader as its last column would say it. It fails with SQLSTATE AS001 where the token stands for somebody else by now.
    /// </summary>
    public required string WriteSessionStatement { get; init; }
}
