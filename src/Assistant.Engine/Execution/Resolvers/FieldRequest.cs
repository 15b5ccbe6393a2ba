using Assistant.Engine.Operations;

namespace Assistant.Engine.Execution.Resolvers;

/// <summary>A single field to resolve, of an object that comes from elsewhere, such as a row.</summary>
/// <param name="Selection">The field.</param>
/// <param name="Parent">What the resolver gets as its parent: the object, or as much of it as the field needs, such as its key.</param>
/// <param name="ParentPath">Where the object stands in the answer; null for the root.</param>
public readonly record struct FieldRequest(Selection Selection, object? Parent, ResponsePath? ParentPath);
