namespace Assistant.Engine.Execution.Documents;

/// <summary>A trusted document can't be served. The message is one line that names where it was found, the operation and what is wrong.</summary>
public sealed class TrustedDocumentException(string message) : Exception(message);
