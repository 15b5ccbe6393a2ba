using Npgsql;

namespace Assistant.Engine.Sql.Npgsql;

/// <summary>What the database's errors mean to a mutation.</summary>
internal static class WriteErrors
{
    // Raised by app.require_reader.
    private const string ReaderChanged = "AS001";

    // Raised by app.require.
    private const string Refused = "AS002";

    // Raised by app.require_reader.
    private const string OtherIsolation = "AS003";

    /// <summary>The exception that says it; null for an error that is unexpected.</summary>
    public static Exception? Translate(Exception error) => error switch
    {
        PostgresException { SqlState: ReaderChanged } => new ReaderChangedException(error),
        PostgresException { SqlState: Refused } refused => new MutationRefusedException(refused.MessageText, error),
        PostgresException { SqlState: OtherIsolation } => new IsolationException(error),
        PostgresException { SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected } => new WriteConflictException(error),
        PostgresException server when KindOf(server.SqlState) is { } kind =>
            new ConstraintViolationException(kind, server.TableName, server.ColumnName, server.ConstraintName, server),
        _ => NpgsqlDatabase.Translate(error),
    };

    private static ConstraintKind? KindOf(string state) => state switch
    {
        PostgresErrorCodes.NotNullViolation => ConstraintKind.NotNull,
        PostgresErrorCodes.UniqueViolation => ConstraintKind.Unique,
        PostgresErrorCodes.ForeignKeyViolation or "23001" => ConstraintKind.ForeignKey,
        PostgresErrorCodes.CheckViolation => ConstraintKind.Check,
        ['2', '2', ..] => ConstraintKind.Value,
        PostgresErrorCodes.InsufficientPrivilege => ConstraintKind.Privilege,
        _ => null,
    };
}
