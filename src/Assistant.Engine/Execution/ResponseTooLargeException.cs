namespace Assistant.Engine.Execution;

/// <summary>An answer needs more room than the server gives one request.</summary>
public sealed class ResponseTooLargeException() : Exception("The answer is larger than the server allows.");
