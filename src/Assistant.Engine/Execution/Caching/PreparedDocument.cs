using Assistant.Engine.Errors;

namespace Assistant.Engine.Execution.Caching;

/// <summary>A parsed document: valid, with its operations, or not, with what is wrong.</summary>
/// <param name="Errors">What is wrong; empty for a valid document.</param>
/// <param name="Operations">The operations; empty for a broken document.</param>
internal sealed record PreparedDocument(IReadOnlyList<GraphQLError> Errors, IReadOnlyList<PreparedOperation> Operations);
