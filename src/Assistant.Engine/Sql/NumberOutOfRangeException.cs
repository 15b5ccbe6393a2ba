namespace Assistant.Engine.Sql;

/// <summary>A number that the database computes is too large for its type.</summary>
public sealed class NumberOutOfRangeException(Exception inner) : Exception("A computed number is too large for its type.", inner);
