namespace Assistant.Engine.Planning.Shapes;

/// <summary>What is written for a level.</summary>
public abstract record LevelContent;

/// <summary>Each row is an object.</summary>
public sealed record ObjectContent(ObjectShape Object) : LevelContent;

/// <summary>The rows are the items of a connection.</summary>
public sealed record ConnectionContent(ConnectionShape Connection) : LevelContent;
