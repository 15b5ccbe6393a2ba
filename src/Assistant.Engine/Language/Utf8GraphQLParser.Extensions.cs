using Assistant.Engine.Language.Ast;

namespace Assistant.Engine.Language;

public ref partial struct Utf8GraphQLParser
{
    // Called behind the word `extend`. An extension that adds nothing is an error at the token behind it.
    private TypeSystemExtensionNode ParseTypeSystemExtension(TokenStart start) =>
        TakeKeyword("type"u8) ? ParseObjectTypeExtension(start)
        : TakeKeyword("input"u8) ? ParseInputObjectTypeExtension(start)
        : TakeKeyword("enum"u8) ? ParseEnumTypeExtension(start)
        : TakeKeyword("interface"u8) ? ParseInterfaceTypeExtension(start)
        : TakeKeyword("union"u8) ? ParseUnionTypeExtension(start)
        : TakeKeyword("scalar"u8) ? ParseScalarTypeExtension(start)
        : TakeKeyword("schema"u8) ? ParseSchemaExtension(start)
        : TakeKeyword("directive"u8) ? ParseDirectiveExtension(start)
        : throw Unexpected();

    private readonly void ExpectAddition(int additions)
    {
        if (additions == 0)
        {
            throw Unexpected();
        }
    }

    private SchemaExtensionNode ParseSchemaExtension(TokenStart start)
    {
        var directives = ParseDirectives(isConstant: true);
        var operationTypes = ParseOperationTypes();
        ExpectAddition(directives.Length + operationTypes.Length);
        return new SchemaExtensionNode
        {
            Directives = directives,
            OperationTypes = operationTypes,
            Location = From(start),
        };
    }

    private ScalarTypeExtensionNode ParseScalarTypeExtension(TokenStart start)
    {
        var name = ParseName();
        var directives = ParseDirectives(isConstant: true);
        ExpectAddition(directives.Length);
        return new ScalarTypeExtensionNode { Name = name, Directives = directives, Location = From(start) };
    }

    private ObjectTypeExtensionNode ParseObjectTypeExtension(TokenStart start)
    {
        var name = ParseName();
        var interfaces = ParseInterfaces();
        var directives = ParseDirectives(isConstant: true);
        var fields = ParseFieldDefinitions();
        ExpectAddition(interfaces.Length + directives.Length + fields.Length);
        return new ObjectTypeExtensionNode
        {
            Name = name,
            Interfaces = interfaces,
            Directives = directives,
            Fields = fields,
            Location = From(start),
        };
    }

    private InterfaceTypeExtensionNode ParseInterfaceTypeExtension(TokenStart start)
    {
        var name = ParseName();
        var interfaces = ParseInterfaces();
        var directives = ParseDirectives(isConstant: true);
        var fields = ParseFieldDefinitions();
        ExpectAddition(interfaces.Length + directives.Length + fields.Length);
        return new InterfaceTypeExtensionNode
        {
            Name = name,
            Interfaces = interfaces,
            Directives = directives,
            Fields = fields,
            Location = From(start),
        };
    }

    private UnionTypeExtensionNode ParseUnionTypeExtension(TokenStart start)
    {
        var name = ParseName();
        var directives = ParseDirectives(isConstant: true);
        var types = ParseUnionMembers();
        ExpectAddition(directives.Length + types.Length);
        return new UnionTypeExtensionNode { Name = name, Directives = directives, Types = types, Location = From(start) };
    }

    private EnumTypeExtensionNode ParseEnumTypeExtension(TokenStart start)
    {
        var name = ParseName();
        var directives = ParseDirectives(isConstant: true);
        var values = ParseEnumValues();
        ExpectAddition(directives.Length + values.Length);
        return new EnumTypeExtensionNode { Name = name, Directives = directives, Values = values, Location = From(start) };
    }

    private InputObjectTypeExtensionNode ParseInputObjectTypeExtension(TokenStart start)
    {
        var name = ParseName();
        var directives = ParseDirectives(isConstant: true);
        var fields = ParseInputValues(TokenKind.BraceOpen, TokenKind.BraceClose);
        ExpectAddition(directives.Length + fields.Length);
        return new InputObjectTypeExtensionNode
        {
            Name = name,
            Directives = directives,
            Fields = fields,
            Location = From(start),
        };
    }

    private DirectiveExtensionNode ParseDirectiveExtension(TokenStart start)
    {
        Expect(TokenKind.At);
        var name = ParseName();
        var directives = ParseDirectives(isConstant: true);
        ExpectAddition(directives.Length);
        return new DirectiveExtensionNode { Name = name, Directives = directives, Location = From(start) };
    }
}
