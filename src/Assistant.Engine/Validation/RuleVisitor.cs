using System.Collections.Frozen;
using Assistant.Engine.Errors;
using Assistant.Engine.Language.Ast;
using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Validation;

/// <summary>
/// One rule at work on one document. The walk through the document is shared by all rules: it calls the methods that a
/// rule overrides, and the <see cref="Context"/> tells the types at the current place.
/// </summary>
public abstract class RuleVisitor
{
    private const string Specification = "https://spec.graphql.org/September2025/#";

    /// <summary>The document, the schema and the types at the current place of the walk.</summary>
    public ValidationContext Context { get; init; } = null!;

    /// <summary>The code of the rule's errors.</summary>
    protected internal virtual string Code => ErrorCodes.Validation;

    /// <summary>What the rule's errors carry as <c>extensions</c>: the section of the specification it's from; null for none.</summary>
    protected internal virtual FrozenDictionary<string, object?>? Extensions => null;

    /// <summary>The document begins.</summary>
    public virtual void EnterDocument(DocumentNode node)
    {
    }

    /// <summary>The document ends.</summary>
    public virtual void LeaveDocument(DocumentNode node)
    {
    }

    /// <summary>An operation begins.</summary>
    public virtual void EnterOperation(OperationDefinitionNode node)
    {
    }

    /// <summary>An operation ends.</summary>
    public virtual void LeaveOperation(OperationDefinitionNode node)
    {
    }

    /// <summary>A fragment's definition begins.</summary>
    public virtual void EnterFragmentDefinition(FragmentDefinitionNode node)
    {
    }

    /// <summary>The definition of an operation's variable begins.</summary>
    public virtual void EnterVariableDefinition(VariableDefinitionNode node)
    {
    }

    /// <summary>A selection set begins; its type is <see cref="ValidationContext.ParentType"/>.</summary>
    /// <param name="node">The selection set.</param>
    /// <param name="parent">The operation, field or fragment it belongs to.</param>
    public virtual void EnterSelectionSet(SelectionSetNode node, SyntaxNode parent)
    {
    }

    /// <summary>A field begins.</summary>
    public virtual void EnterField(FieldNode node)
    {
    }

    /// <summary>A field ends.</summary>
    public virtual void LeaveField(FieldNode node)
    {
    }

    /// <summary>A fragment is spread.</summary>
    public virtual void EnterFragmentSpread(FragmentSpreadNode node)
    {
    }

    /// <summary>An inline fragment begins; <see cref="ValidationContext.Type"/> is its type.</summary>
    public virtual void EnterInlineFragment(InlineFragmentNode node)
    {
    }

    /// <summary>An argument of a field (not of a directive) begins.</summary>
    public virtual void EnterFieldArgument(ArgumentNode node)
    {
    }

    /// <summary>A directive begins.</summary>
    public virtual void EnterDirective(DirectiveNode node, DirectiveLocation location)
    {
    }

    /// <summary>A directive ends.</summary>
    public virtual void LeaveDirective(DirectiveNode node)
    {
    }

    /// <summary>The value of an argument or the default of a variable begins, unless it's a variable.</summary>
    /// <param name="node">The whole value.</param>
    /// <param name="type">The type it's for; null when that's unknown.</param>
    public virtual void EnterValue(ValueNode node, IType? type)
    {
    }

    /// <summary>An input object begins, at any depth of a value.</summary>
    public virtual void EnterObjectValue(ObjectValueNode node)
    {
    }

    /// <summary>An input object ends.</summary>
    public virtual void LeaveObjectValue(ObjectValueNode node)
    {
    }

    /// <summary>A field of an input object begins.</summary>
    public virtual void EnterObjectField(ObjectFieldNode node)
    {
    }

    /// <summary>A type's name stands in a variable's type or in a type condition.</summary>
    public virtual void EnterNamedType(NamedTypeNode node)
    {
    }

    /// <summary>A part of the type system that can carry directives begins; it isn't executable, and yet it's checked.</summary>
    public virtual void EnterTypeSystemNode(SyntaxNode node, IReadOnlyList<DirectiveNode> directives)
    {
    }

    /// <summary>
    /// Gives the errors that need what the document's other definitions use. Called for what
    /// <see cref="ValidationContext.CheckLater"/> was given, when the walk is over.
    /// </summary>
    public virtual void CheckOperation(OperationDefinitionNode node)
    {
    }

    /// <summary>Reports an error at one node.</summary>
    protected void Report(string message, SyntaxNode node) => Context.Report(this, message, [node.Location.ToSourceLocation()], Extensions);

    /// <summary>Reports an error at one node, with what its <c>extensions</c> tell.</summary>
    protected void Report(string message, SyntaxNode node, FrozenDictionary<string, object?> extensions) =>
        Context.Report(this, message, [node.Location.ToSourceLocation()], extensions);

    /// <summary>Reports an error at two nodes.</summary>
    protected void Report(string message, SyntaxNode first, SyntaxNode second) =>
        Context.Report(this, message, [first.Location.ToSourceLocation(), second.Location.ToSourceLocation()], Extensions);

    /// <summary>Reports an error at several nodes.</summary>
    protected void Report(string message, IEnumerable<SyntaxNode> nodes) =>
        Context.Report(this, message, [.. nodes.Select(node => node.Location.ToSourceLocation())], Extensions);

    /// <summary>Makes <see cref="Extensions"/> for a section of the specification.</summary>
    /// <param name="section">The section's anchor, such as <c>sec-Leaf-Field-Selections</c>.</param>
    protected static FrozenDictionary<string, object?> SpecifiedBy(string section) =>
        new Dictionary<string, object?> { ["specifiedBy"] = Specification + section }.ToFrozenDictionary(StringComparer.Ordinal);
}
