namespace Assistant.Engine.Errors;

/// <summary>A place in a GraphQL document, as errors report it.</summary>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Column">The column in UTF-16 code units, counted from 1.</param>
public readonly record struct SourceLocation(int Line, int Column);
