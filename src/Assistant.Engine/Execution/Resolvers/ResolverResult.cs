using Assistant.Engine.Errors;

namespace Assistant.Engine.Execution.Resolvers;

/// <summary>What an operation gave.</summary>
/// <param name="Data">The answer's <c>data</c>; <see cref="ResultValue.Null"/> when an error took all of it.</param>
/// <param name="Errors">The field errors in the order in which they happened.</param>
public sealed record ResolverResult(ResultValue Data, IReadOnlyList<GraphQLError> Errors);
