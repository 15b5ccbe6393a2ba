using Assistant.Engine.Execution;

namespace Assistant.Engine.Transports;

/// <summary>What an HTTP request asks for: one operation, or several.</summary>
/// <param name="Request">The one; null where there are several.</param>
/// <param name="Batch">The several, in order; null where there is one.</param>
internal readonly record struct RequestContent(GraphQLRequest? Request, IReadOnlyList<BatchedRequest>? Batch = null);
