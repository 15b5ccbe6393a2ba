using System.Runtime.CompilerServices;
using Assistant.Engine.Language.Ast;

namespace Assistant.Engine.Language;

/// <summary>
/// Walks a syntax tree depth first, children in graphql-js's order. Derive from it, override <see cref="Enter"/> and
/// <see cref="Leave"/>, and switch there on <see cref="SyntaxNode.Kind"/> or on the node's class. The walk is recursive:
/// <see cref="ParserOptions.MaxDepth"/> bounds its depth.
/// </summary>
public abstract partial class SyntaxVisitor
{
    /// <summary>Visits the node and everything below it.</summary>
    /// <returns>False when the visit ended with <see cref="SyntaxVisitAction.Break"/>.</returns>
    public bool Visit(SyntaxNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        return VisitNode(node);
    }

    /// <summary>Called for a node before its children.</summary>
    protected virtual SyntaxVisitAction Enter(SyntaxNode node) => SyntaxVisitAction.Continue;

    /// <summary>Called for a node after its children, unless they were skipped.</summary>
    protected virtual SyntaxVisitAction Leave(SyntaxNode node) => SyntaxVisitAction.Continue;

    private bool VisitNode(SyntaxNode node)
    {
        var action = Enter(node);
        if (action != SyntaxVisitAction.Continue)
        {
            return action == SyntaxVisitAction.Skip;
        }

        return VisitChildrenOf(node) && Leave(node) != SyntaxVisitAction.Break;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool VisitOptional(SyntaxNode? node) => node is null || VisitNode(node);

    private bool VisitAll(IReadOnlyList<SyntaxNode> nodes)
    {
        // The parser's lists are arrays, and an array is read much faster as itself than through the interface.
        if (nodes is SyntaxNode[] array)
        {
            foreach (var node in array)
            {
                if (!VisitNode(node))
                {
                    return false;
                }
            }

            return true;
        }

        for (var i = 0; i < nodes.Count; i++)
        {
            if (!VisitNode(nodes[i]))
            {
                return false;
            }
        }

        return true;
    }

    private bool VisitChildrenOf(SyntaxNode node) => node.Kind switch
    {
        SyntaxKind.Document => VisitChildren((DocumentNode)node),
        SyntaxKind.OperationDefinition => VisitChildren((OperationDefinitionNode)node),
        SyntaxKind.VariableDefinition => VisitChildren((VariableDefinitionNode)node),
        SyntaxKind.Variable => VisitChildren((VariableNode)node),
        SyntaxKind.SelectionSet => VisitChildren((SelectionSetNode)node),
        SyntaxKind.Field => VisitChildren((FieldNode)node),
        SyntaxKind.Argument => VisitChildren((ArgumentNode)node),
        SyntaxKind.FragmentSpread => VisitChildren((FragmentSpreadNode)node),
        SyntaxKind.InlineFragment => VisitChildren((InlineFragmentNode)node),
        SyntaxKind.FragmentDefinition => VisitChildren((FragmentDefinitionNode)node),
        SyntaxKind.ListValue => VisitChildren((ListValueNode)node),
        SyntaxKind.ObjectValue => VisitChildren((ObjectValueNode)node),
        SyntaxKind.ObjectField => VisitChildren((ObjectFieldNode)node),
        SyntaxKind.Directive => VisitChildren((DirectiveNode)node),
        SyntaxKind.NamedType => VisitChildren((NamedTypeNode)node),
        SyntaxKind.ListType => VisitChildren((ListTypeNode)node),
        SyntaxKind.NonNullType => VisitChildren((NonNullTypeNode)node),
        SyntaxKind.SchemaDefinition => VisitChildren((SchemaDefinitionNode)node),
        SyntaxKind.OperationTypeDefinition => VisitChildren((OperationTypeDefinitionNode)node),
        SyntaxKind.ScalarTypeDefinition => VisitChildren((ScalarTypeDefinitionNode)node),
        SyntaxKind.ObjectTypeDefinition => VisitChildren((ObjectTypeDefinitionNode)node),
        SyntaxKind.FieldDefinition => VisitChildren((FieldDefinitionNode)node),
        SyntaxKind.InputValueDefinition => VisitChildren((InputValueDefinitionNode)node),
        SyntaxKind.InterfaceTypeDefinition => VisitChildren((InterfaceTypeDefinitionNode)node),
        SyntaxKind.UnionTypeDefinition => VisitChildren((UnionTypeDefinitionNode)node),
        SyntaxKind.EnumTypeDefinition => VisitChildren((EnumTypeDefinitionNode)node),
        SyntaxKind.EnumValueDefinition => VisitChildren((EnumValueDefinitionNode)node),
        SyntaxKind.InputObjectTypeDefinition => VisitChildren((InputObjectTypeDefinitionNode)node),
        SyntaxKind.DirectiveDefinition => VisitChildren((DirectiveDefinitionNode)node),
        SyntaxKind.SchemaExtension => VisitChildren((SchemaExtensionNode)node),
        SyntaxKind.ScalarTypeExtension => VisitChildren((ScalarTypeExtensionNode)node),
        SyntaxKind.ObjectTypeExtension => VisitChildren((ObjectTypeExtensionNode)node),
        SyntaxKind.InterfaceTypeExtension => VisitChildren((InterfaceTypeExtensionNode)node),
        SyntaxKind.UnionTypeExtension => VisitChildren((UnionTypeExtensionNode)node),
        SyntaxKind.EnumTypeExtension => VisitChildren((EnumTypeExtensionNode)node),
        SyntaxKind.InputObjectTypeExtension => VisitChildren((InputObjectTypeExtensionNode)node),
        SyntaxKind.DirectiveExtension => VisitChildren((DirectiveExtensionNode)node),
        _ => true,
    };
}
