namespace Assistant.Engine.Sql;

/// <summary>A statement asks for more than PostgreSQL can do, whatever its time (SQLSTATE class 54).</summary>
public sealed class StatementTooComplexException(Exception inner) : Exception("The operation is too complex for the database.", inner);
