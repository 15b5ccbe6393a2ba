using Assistant.Engine.Errors;

namespace Assistant.Engine.Execution;

/// <summary>One object of an answer, written apart from the others.</summary>
/// <param name="Json">The object; null where a field of it that can't be null is.</param>
/// <param name="Errors">The errors in it; their paths begin at the object.</param>
internal sealed record AnswerPart(byte[]? Json, IReadOnlyList<GraphQLError> Errors);
