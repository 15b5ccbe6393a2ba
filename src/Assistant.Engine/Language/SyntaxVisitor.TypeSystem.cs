using Assistant.Engine.Language.Ast;

namespace Assistant.Engine.Language;

public abstract partial class SyntaxVisitor
{
    private bool VisitChildren(SchemaDefinitionNode node) =>
        VisitOptional(node.Description)
        && VisitAll(node.Directives)
        && VisitAll(node.OperationTypes);

    private bool VisitChildren(OperationTypeDefinitionNode node) =>
        VisitNode(node.Type);

    private bool VisitChildren(ScalarTypeDefinitionNode node) =>
        VisitOptional(node.Description)
        && VisitNode(node.Name)
        && VisitAll(node.Directives);

    private bool VisitChildren(ObjectTypeDefinitionNode node) =>
        VisitOptional(node.Description)
        && VisitNode(node.Name)
        && VisitAll(node.Interfaces)
        && VisitAll(node.Directives)
        && VisitAll(node.Fields);

    private bool VisitChildren(FieldDefinitionNode node) =>
        VisitOptional(node.Description)
        && VisitNode(node.Name)
        && VisitAll(node.Arguments)
        && VisitNode(node.Type)
        && VisitAll(node.Directives);

    private bool VisitChildren(InputValueDefinitionNode node) =>
        VisitOptional(node.Description)
        && VisitNode(node.Name)
        && VisitNode(node.Type)
        && VisitOptional(node.DefaultValue)
        && VisitAll(node.Directives);

    private bool VisitChildren(InterfaceTypeDefinitionNode node) =>
        VisitOptional(node.Description)
        && VisitNode(node.Name)
        && VisitAll(node.Interfaces)
        && VisitAll(node.Directives)
        && VisitAll(node.Fields);

    private bool VisitChildren(UnionTypeDefinitionNode node) =>
        VisitOptional(node.Description)
        && VisitNode(node.Name)
        && VisitAll(node.Directives)
        && VisitAll(node.Types);

    private bool VisitChildren(EnumTypeDefinitionNode node) =>
        VisitOptional(node.Description)
        && VisitNode(node.Name)
        && VisitAll(node.Directives)
        && VisitAll(node.Values);

    private bool VisitChildren(EnumValueDefinitionNode node) =>
        VisitOptional(node.Description)
        && VisitNode(node.Name)
        && VisitAll(node.Directives);

    private bool VisitChildren(InputObjectTypeDefinitionNode node) =>
        VisitOptional(node.Description)
        && VisitNode(node.Name)
        && VisitAll(node.Directives)
        && VisitAll(node.Fields);

    private bool VisitChildren(DirectiveDefinitionNode node) =>
        VisitOptional(node.Description)
        && VisitNode(node.Name)
        && VisitAll(node.Arguments)
        && VisitAll(node.Directives)
        && VisitAll(node.Locations);
}
