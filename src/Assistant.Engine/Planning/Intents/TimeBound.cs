using Assistant.Engine.Planning.Expressions;

namespace Assistant.Engine.Planning.Intents;

/// <summary>One end of a range of moments.</summary>
/// <param name="Value">The moment.</param>
/// <param name="IsInclusive">Whether the moment itself belongs to the range.</param>
public sealed record TimeBound(ParameterExpression Value, bool IsInclusive);
