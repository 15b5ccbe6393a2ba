namespace Assistant.Data.Migrations;

/// <summary>The database can't be brought to this build's structure; the message says why, in a line for an operator.</summary>
/// <param name="message">Why.</param>
/// <param name="innerException">PostgreSQL's own error, where it was one.</param>
public sealed class MigrationException(string message, Exception? innerException = null) : Exception(message, innerException)
{
    /// <summary>The migration that isn't the one that was applied; null where that isn't why.</summary>
    public Migration? Changed { get; init; }
}
