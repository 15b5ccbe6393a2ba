using Assistant.Engine.Language.Ast;
using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Validation;

/// <summary>A place where a variable is used.</summary>
/// <param name="Node">The variable in that place.</param>
/// <param name="Type">The type that the place expects; null when it's unknown.</param>
/// <param name="ParentType">The type of the value that the place is in, where it's in one; null otherwise.</param>
/// <param name="HasDefault">Whether the argument or input field has a default of its own.</param>
public readonly record struct VariableUsage(VariableNode Node, IType? Type, IType? ParentType, bool HasDefault);
