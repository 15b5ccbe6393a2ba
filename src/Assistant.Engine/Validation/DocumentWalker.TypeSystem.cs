using Assistant.Engine.Language.Ast;
using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Validation;

/// <content>
/// Definitions of the type system. A document with one is invalid, and still the rules look into it, so that its author
/// sees everything at once.
/// </content>
internal sealed partial class DocumentWalker
{
    private void VisitTypeSystemDefinition(DefinitionNode node)
    {
        EnterTypeSystemNode(node, ((IHasDirectives)node).Directives);
        switch (node)
        {
            case SchemaDefinitionNode schema:
                VisitDirectives(schema.Directives, DirectiveLocation.Schema);
                VisitRootTypes(schema.OperationTypes);
                break;
            case SchemaExtensionNode schema:
                VisitDirectives(schema.Directives, DirectiveLocation.Schema);
                VisitRootTypes(schema.OperationTypes);
                break;
            case TypeDefinitionNode type:
                VisitTypeDefinition(type);
                break;
            case TypeExtensionNode extension:
                VisitTypeExtension(extension);
                break;
            case DirectiveDefinitionNode directive:
                VisitInputs(directive.Arguments, DirectiveLocation.ArgumentDefinition);
                break;
        }
    }

    private void VisitTypeDefinition(TypeDefinitionNode node)
    {
        switch (node)
        {
            case ScalarTypeDefinitionNode:
                VisitDirectives(node.Directives, DirectiveLocation.Scalar);
                break;
            case ObjectTypeDefinitionNode type:
                VisitFields(type.Interfaces, type.Directives, DirectiveLocation.Object, type.Fields);
                break;
            case InterfaceTypeDefinitionNode type:
                VisitFields(type.Interfaces, type.Directives, DirectiveLocation.Interface, type.Fields);
                break;
            case UnionTypeDefinitionNode type:
                VisitDirectives(node.Directives, DirectiveLocation.Union);
                VisitNamedTypes(type.Types);
                break;
            case EnumTypeDefinitionNode type:
                VisitDirectives(node.Directives, DirectiveLocation.Enum);
                VisitEnumValues(type.Values);
                break;
            case InputObjectTypeDefinitionNode type:
                VisitDirectives(node.Directives, DirectiveLocation.InputObject);
                VisitInputs(type.Fields, DirectiveLocation.InputFieldDefinition);
                break;
        }
    }

    private void VisitTypeExtension(TypeExtensionNode node)
    {
        switch (node)
        {
            case ScalarTypeExtensionNode:
                VisitDirectives(node.Directives, DirectiveLocation.Scalar);
                break;
            case ObjectTypeExtensionNode type:
                VisitFields(type.Interfaces, type.Directives, DirectiveLocation.Object, type.Fields);
                break;
            case InterfaceTypeExtensionNode type:
                VisitFields(type.Interfaces, type.Directives, DirectiveLocation.Interface, type.Fields);
                break;
            case UnionTypeExtensionNode type:
                VisitDirectives(node.Directives, DirectiveLocation.Union);
                VisitNamedTypes(type.Types);
                break;
            case EnumTypeExtensionNode type:
                VisitDirectives(node.Directives, DirectiveLocation.Enum);
                VisitEnumValues(type.Values);
                break;
            case InputObjectTypeExtensionNode type:
                VisitDirectives(node.Directives, DirectiveLocation.InputObject);
                VisitInputs(type.Fields, DirectiveLocation.InputFieldDefinition);
                break;
        }
    }

    private void VisitRootTypes(IReadOnlyList<OperationTypeDefinitionNode> nodes)
    {
        foreach (var node in nodes)
        {
            VisitNamedType(node.Type);
        }
    }

    private void VisitNamedTypes(IReadOnlyList<NamedTypeNode> nodes)
    {
        foreach (var node in nodes)
        {
            VisitNamedType(node);
        }
    }

    private void VisitFields(
        IReadOnlyList<NamedTypeNode> interfaces,
        IReadOnlyList<DirectiveNode> directives,
        DirectiveLocation location,
        IReadOnlyList<FieldDefinitionNode> fields)
    {
        VisitNamedTypes(interfaces);
        VisitDirectives(directives, location);
        foreach (var field in fields)
        {
            EnterTypeSystemNode(field, field.Directives);
            VisitInputs(field.Arguments, DirectiveLocation.ArgumentDefinition);
            VisitTypeReference(field.Type);
            VisitDirectives(field.Directives, DirectiveLocation.FieldDefinition);
        }
    }

    private void VisitInputs(IReadOnlyList<InputValueDefinitionNode> nodes, DirectiveLocation location)
    {
        foreach (var node in nodes)
        {
            EnterTypeSystemNode(node, node.Directives);
            VisitTypeReference(node.Type);
            if (node.DefaultValue is { } value)
            {
                VisitWholeValue(value, type: null, hasDefault: false);
            }

            VisitDirectives(node.Directives, location);
        }
    }

    private void VisitEnumValues(IReadOnlyList<EnumValueDefinitionNode> nodes)
    {
        foreach (var node in nodes)
        {
            EnterTypeSystemNode(node, node.Directives);
            VisitDirectives(node.Directives, DirectiveLocation.EnumValue);
        }
    }

    private void EnterTypeSystemNode(SyntaxNode node, IReadOnlyList<DirectiveNode> directives)
    {
        foreach (var rule in _rules.EnterTypeSystemNode)
        {
            _visitors[rule].EnterTypeSystemNode(node, directives);
        }
    }
}
