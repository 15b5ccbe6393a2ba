using Assistant.Engine.Language.Ast;

namespace Assistant.Engine.Language;

public static partial class SyntaxPrinter
{
    private static void PrintDefinition(TypeSystemDefinitionNode definition, SyntaxLayout layout)
    {
        PrintDescription(definition.Description, layout);
        switch (definition)
        {
            case SchemaDefinitionNode schema:
                layout.Text("schema");
                PrintDirectives(schema.Directives, layout);
                PrintBlock(schema.OperationTypes, layout);
                break;
            case ScalarTypeDefinitionNode scalar:
                PrintHead("scalar", scalar.Name, [], scalar.Directives, layout);
                break;
            case ObjectTypeDefinitionNode type:
                PrintHead("type", type.Name, type.Interfaces, type.Directives, layout);
                PrintBlock(type.Fields, layout);
                break;
            case InterfaceTypeDefinitionNode type:
                PrintHead("interface", type.Name, type.Interfaces, type.Directives, layout);
                PrintBlock(type.Fields, layout);
                break;
            case UnionTypeDefinitionNode union:
                PrintHead("union", union.Name, [], union.Directives, layout);
                PrintUnionMembers(union.Types, layout);
                break;
            case EnumTypeDefinitionNode type:
                PrintHead("enum", type.Name, [], type.Directives, layout);
                PrintBlock(type.Values, layout);
                break;
            case InputObjectTypeDefinitionNode input:
                PrintHead("input", input.Name, [], input.Directives, layout);
                PrintBlock(input.Fields, layout);
                break;
            case DirectiveDefinitionNode directive:
                PrintDirectiveDefinition(directive, layout);
                break;
        }
    }

    private static void PrintExtension(TypeSystemExtensionNode extension, SyntaxLayout layout)
    {
        switch (extension)
        {
            case SchemaExtensionNode schema:
                layout.Text("extend schema");
                PrintDirectives(schema.Directives, layout);
                PrintBlock(schema.OperationTypes, layout);
                break;
            case ScalarTypeExtensionNode scalar:
                PrintHead("extend scalar", scalar.Name, [], scalar.Directives, layout);
                break;
            case ObjectTypeExtensionNode type:
                PrintHead("extend type", type.Name, type.Interfaces, type.Directives, layout);
                PrintBlock(type.Fields, layout);
                break;
            case InterfaceTypeExtensionNode type:
                PrintHead("extend interface", type.Name, type.Interfaces, type.Directives, layout);
                PrintBlock(type.Fields, layout);
                break;
            case UnionTypeExtensionNode union:
                PrintHead("extend union", union.Name, [], union.Directives, layout);
                PrintUnionMembers(union.Types, layout);
                break;
            case EnumTypeExtensionNode type:
                PrintHead("extend enum", type.Name, [], type.Directives, layout);
                PrintBlock(type.Values, layout);
                break;
            case InputObjectTypeExtensionNode input:
                PrintHead("extend input", input.Name, [], input.Directives, layout);
                PrintBlock(input.Fields, layout);
                break;
            case DirectiveExtensionNode directive:
                layout.Text($"extend directive @{directive.Name.Value}");
                PrintDirectives(directive.Directives, layout);
                break;
        }
    }

    // What stands in the braces of a definition.
    private static void PrintMember(SyntaxNode node, SyntaxLayout layout)
    {
        switch (node)
        {
            case OperationTypeDefinitionNode operation:
                layout.Text($"{KeywordOf(operation.Operation)}: {operation.Type.Name.Value}");
                break;
            case FieldDefinitionNode field:
                PrintDescription(field.Description, layout);
                layout.Text(field.Name.Value);
                PrintInLinesIfAnyHasSome(field.Arguments, ArgumentsStyle, layout);
                layout.Text(": ");
                PrintType(field.Type, layout);
                PrintDirectives(field.Directives, layout);
                break;
            case InputValueDefinitionNode input:
                PrintDescription(input.Description, layout);
                layout.Text($"{input.Name.Value}: ");
                PrintTypeAndDefault(input.Type, input.DefaultValue, layout);
                PrintDirectives(input.Directives, layout);
                break;
            case EnumValueDefinitionNode value:
                PrintDescription(value.Description, layout);
                layout.Text(value.Name.Value);
                PrintDirectives(value.Directives, layout);
                break;
        }
    }

    private static void PrintHead(
        string keyword,
        NameNode name,
        IReadOnlyList<NamedTypeNode> interfaces,
        IReadOnlyList<DirectiveNode> directives,
        SyntaxLayout layout)
    {
        layout.Text($"{keyword} {name.Value}");
        if (interfaces.Count > 0)
        {
            layout.Text(" implements ");
            layout.Join(interfaces, " & ", Print);
        }

        PrintDirectives(directives, layout);
    }

    private static void PrintBlock(IReadOnlyList<SyntaxNode> members, SyntaxLayout layout)
    {
        if (members.Count > 0)
        {
            layout.Text(" ");
            layout.Block(members, Print);
        }
    }

    private static void PrintUnionMembers(IReadOnlyList<NamedTypeNode> types, SyntaxLayout layout)
    {
        if (types.Count > 0)
        {
            layout.Text(" = ");
            layout.Join(types, " | ", Print);
        }
    }

    private static void PrintDirectiveDefinition(DirectiveDefinitionNode directive, SyntaxLayout layout)
    {
        layout.Text($"directive @{directive.Name.Value}");
        PrintInLinesIfAnyHasSome(directive.Arguments, ArgumentsStyle, layout);
        PrintDirectives(directive.Directives, layout);
        layout.Text(directive.IsRepeatable ? " repeatable on " : " on ");
        layout.Join(directive.Locations, " | ", Print);
    }
}
