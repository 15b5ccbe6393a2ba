using Assistant.Engine.Language.Ast;

namespace Assistant.Engine.Language;

public abstract partial class SyntaxVisitor
{
    private bool VisitChildren(SchemaExtensionNode node) =>
        VisitAll(node.Directives)
        && VisitAll(node.OperationTypes);

    private bool VisitChildren(ScalarTypeExtensionNode node) =>
        VisitNode(node.Name)
        && VisitAll(node.Directives);

    private bool VisitChildren(ObjectTypeExtensionNode node) =>
        VisitNode(node.Name)
        && VisitAll(node.Interfaces)
        && VisitAll(node.Directives)
        && VisitAll(node.Fields);

    private bool VisitChildren(InterfaceTypeExtensionNode node) =>
        VisitNode(node.Name)
        && VisitAll(node.Interfaces)
        && VisitAll(node.Directives)
        && VisitAll(node.Fields);

    private bool VisitChildren(UnionTypeExtensionNode node) =>
        VisitNode(node.Name)
        && VisitAll(node.Directives)
        && VisitAll(node.Types);

    private bool VisitChildren(EnumTypeExtensionNode node) =>
        VisitNode(node.Name)
        && VisitAll(node.Directives)
        && VisitAll(node.Values);

    private bool VisitChildren(InputObjectTypeExtensionNode node) =>
        VisitNode(node.Name)
        && VisitAll(node.Directives)
        && VisitAll(node.Fields);

    private bool VisitChildren(DirectiveExtensionNode node) =>
        VisitNode(node.Name)
        && VisitAll(node.Directives);
}
