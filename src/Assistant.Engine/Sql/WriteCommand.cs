namespace Assistant.Engine.Sql;

/// <summary>A statement of a mutation that has a result: a SELECT, or a change with RETURNING.</summary>
/// <param name="Text">The SQL, with <c>$1</c> for the first parameter; the same text is prepared once.</param>
/// <param name="Parameters">The parameters, in order.</param>
public sealed record WriteCommand(string Text, params IReadOnlyList<WriteParameter> Parameters);
