using Assistant.Engine.Errors;
using Assistant.Engine.Execution;

namespace Assistant.Engine.Transports;

/// <summary>One of several requests in a body.</summary>
/// <param name="Request">The request; null where it isn't well-formed.</param>
/// <param name="Error">What is wrong with it otherwise, which is its answer.</param>
internal readonly record struct BatchedRequest(GraphQLRequest? Request, GraphQLError? Error);
