using Assistant.Engine.Planning.Expressions;

namespace Assistant.Engine.Planning.Intents;

/// <summary>One term of an order, with PostgreSQL's place for NULLs: last when ascending, first when descending.</summary>
public sealed record OrderTerm(SqlExpression Expression, bool IsDescending);
