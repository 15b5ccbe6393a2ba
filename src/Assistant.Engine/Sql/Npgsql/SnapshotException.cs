namespace Assistant.Engine.Sql.Npgsql;

/// <summary>A batch didn't run in a transaction that has one snapshot; nothing of it was read.</summary>
internal sealed class SnapshotException() : Exception("The batch's transaction isn't REPEATABLE READ.");
