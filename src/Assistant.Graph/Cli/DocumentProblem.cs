using Assistant.Engine.Errors;

namespace Assistant.Graph.Cli;

/// <summary>An error in a file of operations.</summary>
/// <param name="File">The file's path.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Locations">Where in the file.</param>
public sealed record DocumentProblem(string File, string Message, IReadOnlyList<SourceLocation> Locations);
