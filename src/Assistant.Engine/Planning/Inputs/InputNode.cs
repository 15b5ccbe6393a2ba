using Assistant.Engine.Planning.Parameters;
using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Planning.Inputs;

/// <summary>
/// An argument as far as it decides a plan's shape: which fields are given and which are null. The values themselves are
/// parameters.
/// </summary>
public abstract record InputNode;

/// <summary>An explicit null.</summary>
public sealed record NullInput : InputNode;

/// <summary>A scalar or an enum value.</summary>
/// <param name="Source">Where an execution takes the value from.</param>
/// <param name="Value">The value of the execution that the plan is made for.</param>
public sealed record ValueInput(ParameterSource Source, object Value) : InputNode;

/// <summary>A list.</summary>
/// <param name="Items">Its items.</param>
/// <param name="Source">Where an execution takes the whole list from.</param>
public sealed record ListInput(IReadOnlyList<InputNode> Items, ParameterSource Source) : InputNode;

/// <summary>An input object: the fields that are given.</summary>
public sealed record ObjectInput(IReadOnlyList<InputEntry> Fields) : InputNode;

/// <summary>A field that is given in an input object.</summary>
public sealed record InputEntry(InputField Field, InputNode Value);
