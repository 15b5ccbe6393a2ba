namespace Assistant.Bench;

/// <summary>Something that ends the bench with a line for its user instead of a stack trace.</summary>
public sealed class BenchException(string message) : Exception(message);
