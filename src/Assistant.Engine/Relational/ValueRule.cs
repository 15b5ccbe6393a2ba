namespace Assistant.Engine.Relational;

/// <summary>What must hold for a value that people give a column, besides its type; the database holds it too.</summary>
/// <param name="Requirement">What it is, as in <c>must be a JSON array</c>.</param>
/// <param name="Holds">Whether it holds for an input's value, which isn't null.</param>
public sealed record ValueRule(string Requirement, Func<object, bool> Holds);
