namespace Assistant.Engine.Relational.Bindings;

/// <summary>One term of a connection's own order.</summary>
public sealed record DefaultOrder(Column Column, bool IsDescending);
