using Assistant.Engine.Planning.Expressions;
using Assistant.Engine.Planning.Predicates;

namespace Assistant.Engine.Planning.Intents;

/// <summary>Joins the one row that a relation leads to, where there is one that the reader may see.</summary>
/// <param name="Row">The joined row.</param>
/// <param name="On">The relation's columns, and the joined table's row rule.</param>
/// <param name="TakesFirst">Whether several rows may match, of which the first by its key is joined.</param>
public sealed record JoinIntent(RowAlias Row, SqlPredicate On, bool TakesFirst);
