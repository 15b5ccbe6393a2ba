namespace Assistant.Engine.Sql;

/// <summary>A statement's text and parameters.</summary>
/// <param name="Text">The SQL, with <c>$1</c> for the first parameter.</param>
/// <param name="Parameters">The parameters, in order.</param>
public record SqlText(string Text, IReadOnlyList<SqlParameterSlot> Parameters);
