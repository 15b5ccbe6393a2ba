namespace Assistant.Engine.Execution.Mutations;

/// <summary>How the audit log names a mutation.</summary>
/// <param name="Action">The kind of action, such as <c>create</c>.</param>
/// <param name="ResourceType">The kind of thing that it is done to.</param>
/// <param name="SecretInputs">Fields of the input whose values are never written down.</param>
public sealed record MutationAudit(string Action, string ResourceType, params IReadOnlyList<string> SecretInputs);
