namespace Assistant.Graph.Cli;

/// <summary>A file of operations and fragments.</summary>
/// <param name="File">Its path, as messages name it.</param>
/// <param name="Text">What it holds.</param>
public sealed record DocumentSource(string File, string Text);
