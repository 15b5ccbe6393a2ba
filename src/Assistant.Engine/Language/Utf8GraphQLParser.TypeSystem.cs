using Assistant.Engine.Language.Ast;

namespace Assistant.Engine.Language;

public ref partial struct Utf8GraphQLParser
{
    // Null when the current name begins no type system definition.
    private TypeSystemDefinitionNode? ParseTypeSystemDefinition(TokenStart start, StringValueNode? description) =>
        TakeKeyword("type"u8) ? ParseObjectType(start, description)
        : TakeKeyword("input"u8) ? ParseInputObjectType(start, description)
        : TakeKeyword("enum"u8) ? ParseEnumType(start, description)
        : TakeKeyword("interface"u8) ? ParseInterfaceType(start, description)
        : TakeKeyword("union"u8) ? ParseUnionType(start, description)
        : TakeKeyword("scalar"u8) ? ParseScalarType(start, description)
        : TakeKeyword("directive"u8) ? ParseDirectiveDefinition(start, description)
        : TakeKeyword("schema"u8) ? ParseSchemaDefinition(start, description)
        : null;

    private SchemaDefinitionNode ParseSchemaDefinition(TokenStart start, StringValueNode? description)
    {
        var directives = ParseDirectives(isConstant: true);
        if (_lexer.Kind != TokenKind.BraceOpen)
        {
            Expect(TokenKind.BraceOpen);
        }

        var operationTypes = ParseOperationTypes();
        return new SchemaDefinitionNode
        {
            Description = description,
            Directives = directives,
            OperationTypes = operationTypes,
            Location = From(start),
        };
    }

    private OperationTypeDefinitionNode[] ParseOperationTypes()
    {
        if (!Take(TokenKind.BraceOpen))
        {
            return [];
        }

        var mark = _pendingCount;
        do
        {
            var start = Here;
            if (_lexer.Kind != TokenKind.Name)
            {
                Expect(TokenKind.Name);
            }

            var operation = TryTakeOperationType() ?? throw UnexpectedTaken();
            Expect(TokenKind.Colon);
            var type = ParseNamedType();
            Push(new OperationTypeDefinitionNode { Operation = operation, Type = type, Location = From(start) });
        }
        while (!Take(TokenKind.BraceClose));
        return Pop<OperationTypeDefinitionNode>(mark);
    }

    private ScalarTypeDefinitionNode ParseScalarType(TokenStart start, StringValueNode? description)
    {
        var name = ParseName();
        var directives = ParseDirectives(isConstant: true);
        return new ScalarTypeDefinitionNode
        {
            Description = description,
            Name = name,
            Directives = directives,
            Location = From(start),
        };
    }

    private ObjectTypeDefinitionNode ParseObjectType(TokenStart start, StringValueNode? description)
    {
        var name = ParseName();
        var interfaces = ParseInterfaces();
        var directives = ParseDirectives(isConstant: true);
        var fields = ParseFieldDefinitions();
        return new ObjectTypeDefinitionNode
        {
            Description = description,
            Name = name,
            Interfaces = interfaces,
            Directives = directives,
            Fields = fields,
            Location = From(start),
        };
    }

    private InterfaceTypeDefinitionNode ParseInterfaceType(TokenStart start, StringValueNode? description)
    {
        var name = ParseName();
        var interfaces = ParseInterfaces();
        var directives = ParseDirectives(isConstant: true);
        var fields = ParseFieldDefinitions();
        return new InterfaceTypeDefinitionNode
        {
            Description = description,
            Name = name,
            Interfaces = interfaces,
            Directives = directives,
            Fields = fields,
            Location = From(start),
        };
    }

    private UnionTypeDefinitionNode ParseUnionType(TokenStart start, StringValueNode? description)
    {
        var name = ParseName();
        var directives = ParseDirectives(isConstant: true);
        var types = ParseUnionMembers();
        return new UnionTypeDefinitionNode
        {
            Description = description,
            Name = name,
            Directives = directives,
            Types = types,
            Location = From(start),
        };
    }

    private EnumTypeDefinitionNode ParseEnumType(TokenStart start, StringValueNode? description)
    {
        var name = ParseName();
        var directives = ParseDirectives(isConstant: true);
        var values = ParseEnumValues();
        return new EnumTypeDefinitionNode
        {
            Description = description,
            Name = name,
            Directives = directives,
            Values = values,
            Location = From(start),
        };
    }

    private InputObjectTypeDefinitionNode ParseInputObjectType(TokenStart start, StringValueNode? description)
    {
        var name = ParseName();
        var directives = ParseDirectives(isConstant: true);
        var fields = ParseInputValues(TokenKind.BraceOpen, TokenKind.BraceClose);
        return new InputObjectTypeDefinitionNode
        {
            Description = description,
            Name = name,
            Directives = directives,
            Fields = fields,
            Location = From(start),
        };
    }

    private DirectiveDefinitionNode ParseDirectiveDefinition(TokenStart start, StringValueNode? description)
    {
        Expect(TokenKind.At);
        var name = ParseName();
        var arguments = ParseInputValues(TokenKind.ParenOpen, TokenKind.ParenClose);
        var directives = ParseDirectives(isConstant: true);
        var isRepeatable = TakeKeyword("repeatable"u8);
        ExpectKeyword("on"u8);
        var locations = ParseDirectiveLocations();
        return new DirectiveDefinitionNode
        {
            Description = description,
            Name = name,
            Arguments = arguments,
            Directives = directives,
            IsRepeatable = isRepeatable,
            Locations = locations,
            Location = From(start),
        };
    }
}
