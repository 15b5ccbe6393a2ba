using Assistant.Engine.Operations;

namespace Assistant.Engine.Execution.Mutations;

/// <summary>What a root field of a mutation gives.</summary>
/// <param name="Selection">The field.</param>
/// <param name="Part">Its object.</param>
internal sealed record MutationAnswer(Selection Selection, AnswerPart Part);
