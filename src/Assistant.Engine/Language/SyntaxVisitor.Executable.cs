using Assistant.Engine.Language.Ast;

namespace Assistant.Engine.Language;

public abstract partial class SyntaxVisitor
{
    private bool VisitChildren(DocumentNode node) =>
        VisitAll(node.Definitions);

    private bool VisitChildren(OperationDefinitionNode node) =>
        VisitOptional(node.Description)
        && VisitOptional(node.Name)
        && VisitAll(node.VariableDefinitions)
        && VisitAll(node.Directives)
        && VisitNode(node.SelectionSet);

    private bool VisitChildren(VariableDefinitionNode node) =>
        VisitOptional(node.Description)
        && VisitNode(node.Variable)
        && VisitNode(node.Type)
        && VisitOptional(node.DefaultValue)
        && VisitAll(node.Directives);

    private bool VisitChildren(VariableNode node) =>
        VisitNode(node.Name);

    private bool VisitChildren(SelectionSetNode node) =>
        VisitAll(node.Selections);

    private bool VisitChildren(FieldNode node) =>
        VisitOptional(node.Alias)
        && VisitNode(node.Name)
        && VisitAll(node.Arguments)
        && VisitAll(node.Directives)
        && VisitOptional(node.SelectionSet);

    private bool VisitChildren(ArgumentNode node) =>
        VisitNode(node.Name)
        && VisitNode(node.Value);

    private bool VisitChildren(FragmentSpreadNode node) =>
        VisitNode(node.Name)
        && VisitAll(node.Directives);

    private bool VisitChildren(InlineFragmentNode node) =>
        VisitOptional(node.TypeCondition)
        && VisitAll(node.Directives)
        && VisitNode(node.SelectionSet);

    private bool VisitChildren(FragmentDefinitionNode node) =>
        VisitOptional(node.Description)
        && VisitNode(node.Name)
        && VisitNode(node.TypeCondition)
        && VisitAll(node.Directives)
        && VisitNode(node.SelectionSet);

    private bool VisitChildren(ListValueNode node) =>
        VisitAll(node.Items);

    private bool VisitChildren(ObjectValueNode node) =>
        VisitAll(node.Fields);

    private bool VisitChildren(ObjectFieldNode node) =>
        VisitNode(node.Name)
        && VisitNode(node.Value);

    private bool VisitChildren(DirectiveNode node) =>
        VisitNode(node.Name)
        && VisitAll(node.Arguments);

    private bool VisitChildren(NamedTypeNode node) =>
        VisitNode(node.Name);

    private bool VisitChildren(ListTypeNode node) =>
        VisitNode(node.Type);

    private bool VisitChildren(NonNullTypeNode node) =>
        VisitNode(node.Type);
}
