namespace Assistant.Engine.Language;

/// <summary>The kinds of syntax nodes, numbered from 0 without gaps, so that they can index a table.</summary>
public enum SyntaxKind
{
    /// <summary><see cref="Ast.NameNode"/></summary>
    Name,

    /// <summary><see cref="Ast.DocumentNode"/></summary>
    Document,

    /// <summary><see cref="Ast.OperationDefinitionNode"/></summary>
    OperationDefinition,

    /// <summary><see cref="Ast.VariableDefinitionNode"/></summary>
    VariableDefinition,

    /// <summary><see cref="Ast.VariableNode"/></summary>
    Variable,

    /// <summary><see cref="Ast.SelectionSetNode"/></summary>
    SelectionSet,

    /// <summary><see cref="Ast.FieldNode"/></summary>
    Field,

    /// <summary><see cref="Ast.ArgumentNode"/></summary>
    Argument,

    /// <summary><see cref="Ast.FragmentSpreadNode"/></summary>
    FragmentSpread,

    /// <summary><see cref="Ast.InlineFragmentNode"/></summary>
    InlineFragment,

    /// <summary><see cref="Ast.FragmentDefinitionNode"/></summary>
    FragmentDefinition,

    /// <summary><see cref="Ast.IntValueNode"/></summary>
    IntValue,

    /// <summary><see cref="Ast.FloatValueNode"/></summary>
    FloatValue,

    /// <summary><see cref="Ast.StringValueNode"/></summary>
    StringValue,

    /// <summary><see cref="Ast.BooleanValueNode"/></summary>
    BooleanValue,

    /// <summary><see cref="Ast.NullValueNode"/></summary>
    NullValue,

    /// <summary><see cref="Ast.EnumValueNode"/></summary>
    EnumValue,

    /// <summary><see cref="Ast.ListValueNode"/></summary>
    ListValue,

    /// <summary><see cref="Ast.ObjectValueNode"/></summary>
    ObjectValue,

    /// <summary><see cref="Ast.ObjectFieldNode"/></summary>
    ObjectField,

    /// <summary><see cref="Ast.DirectiveNode"/></summary>
    Directive,

    /// <summary><see cref="Ast.NamedTypeNode"/></summary>
    NamedType,

    /// <summary><see cref="Ast.ListTypeNode"/></summary>
    ListType,

    /// <summary><see cref="Ast.NonNullTypeNode"/></summary>
    NonNullType,

    /// <summary><see cref="Ast.SchemaDefinitionNode"/></summary>
    SchemaDefinition,

    /// <summary><see cref="Ast.OperationTypeDefinitionNode"/></summary>
    OperationTypeDefinition,

    /// <summary><see cref="Ast.ScalarTypeDefinitionNode"/></summary>
    ScalarTypeDefinition,

    /// <summary><see cref="Ast.ObjectTypeDefinitionNode"/></summary>
    ObjectTypeDefinition,

    /// <summary><see cref="Ast.FieldDefinitionNode"/></summary>
    FieldDefinition,

    /// <summary><see cref="Ast.InputValueDefinitionNode"/></summary>
    InputValueDefinition,

    /// <summary><see cref="Ast.InterfaceTypeDefinitionNode"/></summary>
    InterfaceTypeDefinition,

    /// <summary><see cref="Ast.UnionTypeDefinitionNode"/></summary>
    UnionTypeDefinition,

    /// <summary><see cref="Ast.EnumTypeDefinitionNode"/></summary>
    EnumTypeDefinition,

    /// <summary><see cref="Ast.EnumValueDefinitionNode"/></summary>
    EnumValueDefinition,

    /// <summary><see cref="Ast.InputObjectTypeDefinitionNode"/></summary>
    InputObjectTypeDefinition,

    /// <summary><see cref="Ast.DirectiveDefinitionNode"/></summary>
    DirectiveDefinition,

    /// <summary><see cref="Ast.SchemaExtensionNode"/></summary>
    SchemaExtension,

    /// <summary><see cref="Ast.ScalarTypeExtensionNode"/></summary>
    ScalarTypeExtension,

    /// <summary><see cref="Ast.ObjectTypeExtensionNode"/></summary>
    ObjectTypeExtension,

    /// <summary><see cref="Ast.InterfaceTypeExtensionNode"/></summary>
    InterfaceTypeExtension,

    /// <summary><see cref="Ast.UnionTypeExtensionNode"/></summary>
    UnionTypeExtension,

    /// <summary><see cref="Ast.EnumTypeExtensionNode"/></summary>
    EnumTypeExtension,

    /// <summary><see cref="Ast.InputObjectTypeExtensionNode"/></summary>
    InputObjectTypeExtension,

    /// <summary><see cref="Ast.DirectiveExtensionNode"/></summary>
    DirectiveExtension,
}
