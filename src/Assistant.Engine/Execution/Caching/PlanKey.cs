using Assistant.Engine.Relational;

namespace Assistant.Engine.Execution.Caching;

/// <summary>What executions of an operation share a plan.</summary>
/// <param name="Reader">Who reads.</param>
/// <param name="Variant">The signature of the variables.</param>
/// <param name="Part">The part of the answer, by its response name and the fields whose rows are supplied; empty for the whole.</param>
internal readonly record struct PlanKey(ReaderKind Reader, string Variant, string Part = "");
