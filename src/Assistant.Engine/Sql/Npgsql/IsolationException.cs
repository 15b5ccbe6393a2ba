namespace Assistant.Engine.Sql.Npgsql;

/// <summary>A batch that writes didn't run in a transaction that is READ COMMITTED; nothing of it was done.</summary>
internal sealed class IsolationException(Exception inner) : Exception("The batch's transaction isn't READ COMMITTED.", inner);
