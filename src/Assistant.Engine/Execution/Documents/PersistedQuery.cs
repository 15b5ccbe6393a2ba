using Assistant.Engine.Execution.Caching;

namespace Assistant.Engine.Execution.Documents;

/// <summary>A document that a client has sent with its hash.</summary>
/// <param name="Text">The text.</param>
/// <param name="Bytes">How long it is in UTF-8.</param>
/// <param name="Document">The document, which is valid.</param>
internal sealed record PersistedQuery(string Text, int Bytes, PreparedDocument Document);
