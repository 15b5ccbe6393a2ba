namespace Assistant.Engine.Sql.Npgsql;

/// <summary>What connections are for.</summary>
internal enum ConnectionPurpose
{
    /// <summary>Batches that read, in REPEATABLE READ.</summary>
    Reading,

    /// <summary>Transactions that write, in READ COMMITTED.</summary>
    Writing,
}
