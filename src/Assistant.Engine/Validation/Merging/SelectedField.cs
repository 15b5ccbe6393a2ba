using Assistant.Engine.Language.Ast;
using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Validation.Merging;

/// <summary>A field as it's selected in some place.</summary>
/// <param name="parentType">The type it's selected on; null when that's unknown.</param>
/// <param name="node">The selection.</param>
internal sealed class SelectedField(NamedType? parentType, FieldNode node)
{
    public NamedType? ParentType { get; } = parentType;

    public FieldNode Node { get; } = node;

    /// <summary>The field's type; null when the field is unknown or a meta field.</summary>
    public IType? Type { get; } = (parentType as ComplexType)?.GetField(node.Name.Value)?.Type;

    public DirectiveNode? Stream { get; } = IncrementalDirectives.Find(node.Directives, IncrementalDirectives.Stream);

    /// <summary>Whether the two ask for the same leaf in the same way, wherever they stand.</summary>
    public bool IsSameLeaf(SelectedField other) =>
        Node.SelectionSet is null && other.Node.SelectionSet is null
        && Stream is null && other.Stream is null
        && Node.Name.Value == other.Node.Name.Value
        && (ReferenceEquals(Type, other.Type) || (Type?.Equals(other.Type) ?? false))
        && Node.Arguments.Count == 0 && other.Node.Arguments.Count == 0;
}
