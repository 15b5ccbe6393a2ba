using Assistant.Engine.Planning;

namespace Assistant.Engine.Sql;

/// <summary>A plan's statement. The text is the same whenever the plan is the same.</summary>
/// <param name="Text">The SQL, with <c>$1</c> for the first parameter.</param>
/// <param name="Parameters">The parameters, in order.</param>
/// <param name="Planned">What becomes of the rows.</param>
public sealed record SqlStatement(string Text, IReadOnlyList<SqlParameterSlot> Parameters, PlannedStatement Planned) : SqlText(Text, Parameters);
