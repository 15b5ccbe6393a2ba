namespace Assistant.Engine.Sql;

/// <summary>The database can't be reached, or it went away while it answered.</summary>
public sealed class DatabaseUnavailableException(Exception inner) : Exception("The database is unavailable.", inner);
