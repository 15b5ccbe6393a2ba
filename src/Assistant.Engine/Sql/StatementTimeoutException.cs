namespace Assistant.Engine.Sql;

/// <summary>The database ended a statement that took longer than it may.</summary>
public sealed class StatementTimeoutException(Exception inner) : Exception("The operation took too long.", inner);
