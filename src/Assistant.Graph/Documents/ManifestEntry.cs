namespace Assistant.Graph.Documents;

/// <summary>A document in a manifest.</summary>
/// <param name="Id">The id that requests name it by.</param>
/// <param name="Text">The document.</param>
public sealed record ManifestEntry(string Id, string Text);
