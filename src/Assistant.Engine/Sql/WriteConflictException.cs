namespace Assistant.Engine.Sql;

/// <summary>A transaction was ended since it waited in a circle with others, or read what another one changed meanwhile.</summary>
public sealed class WriteConflictException(Exception inner) : Exception("Others change the same at the moment. Try again.", inner);
