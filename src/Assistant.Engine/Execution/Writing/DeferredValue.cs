using Assistant.Engine.Operations;
using Assistant.Engine.Relational.Bindings;

namespace Assistant.Engine.Execution.Writing;

/// <summary>A field that a resolver fills when the rows are read.</summary>
/// <param name="Selection">The field.</param>
/// <param name="Binding">What fills it.</param>
/// <param name="Inputs">The row's columns that the resolver is given, by name.</param>
internal sealed record DeferredValue(Selection Selection, ResolvedFromRowBinding Binding, IReadOnlyDictionary<string, object?> Inputs);
