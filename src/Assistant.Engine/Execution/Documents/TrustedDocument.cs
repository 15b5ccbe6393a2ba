namespace Assistant.Engine.Execution.Documents;

/// <summary>A document that the operator trusts, which requests name by an id instead of sending its text.</summary>
/// <param name="Id">The id.</param>
/// <param name="Text">The document.</param>
/// <param name="Source">Where it was found, such as a file, for messages.</param>
public sealed record TrustedDocument(string Id, string Text, string Source);
