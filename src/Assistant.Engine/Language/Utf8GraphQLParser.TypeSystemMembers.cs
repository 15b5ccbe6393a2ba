using System.Collections.Frozen;
using Assistant.Engine.Language.Ast;

namespace Assistant.Engine.Language;

public ref partial struct Utf8GraphQLParser
{
    // Specification, section 3.13; DIRECTIVE_DEFINITION comes with directives on directive definitions.
    private static readonly FrozenSet<string> DirectiveLocations = FrozenSet.ToFrozenSet(
    [
        "QUERY", "MUTATION", "SUBSCRIPTION", "FIELD", "FRAGMENT_DEFINITION", "FRAGMENT_SPREAD", "INLINE_FRAGMENT",
        "VARIABLE_DEFINITION", "FRAGMENT_VARIABLE_DEFINITION", "SCHEMA", "SCALAR", "OBJECT", "FIELD_DEFINITION",
        "ARGUMENT_DEFINITION", "INTERFACE", "UNION", "ENUM", "ENUM_VALUE", "INPUT_OBJECT", "INPUT_FIELD_DEFINITION",
        "DIRECTIVE_DEFINITION",
    ]);

    private NamedTypeNode[] ParseInterfaces() =>
        TakeKeyword("implements"u8) ? ParseNamedTypes(TokenKind.Ampersand) : [];

    private NamedTypeNode[] ParseUnionMembers() =>
        Take(TokenKind.EqualsSign) ? ParseNamedTypes(TokenKind.Pipe) : [];

    // One or more, with a delimiter between them and, if one likes, before the first.
    private NamedTypeNode[] ParseNamedTypes(TokenKind delimiter)
    {
        Take(delimiter);
        var mark = _pendingCount;
        do
        {
            Push(ParseNamedType());
        }
        while (Take(delimiter));
        return Pop<NamedTypeNode>(mark);
    }

    private NameNode[] ParseDirectiveLocations()
    {
        Take(TokenKind.Pipe);
        var mark = _pendingCount;
        do
        {
            if (_lexer.Kind == TokenKind.Name && !DirectiveLocations.Contains(AsciiStringCache.GetString(_lexer.Bytes)))
            {
                throw UnexpectedTaken();
            }

            Push(ParseName());
        }
        while (Take(TokenKind.Pipe));
        return Pop<NameNode>(mark);
    }

    private FieldDefinitionNode[] ParseFieldDefinitions()
    {
        if (!Take(TokenKind.BraceOpen))
        {
            return [];
        }

        var mark = _pendingCount;
        do
        {
            var start = Here;
            var description = ParseDescription();
            var name = ParseName();
            var arguments = ParseInputValues(TokenKind.ParenOpen, TokenKind.ParenClose);
            Expect(TokenKind.Colon);
            var type = ParseTypeReference();
            var directives = ParseDirectives(isConstant: true);
            Push(new FieldDefinitionNode
            {
                Description = description,
                Name = name,
                Arguments = arguments,
                Type = type,
                Directives = directives,
                Location = From(start),
            });
        }
        while (!Take(TokenKind.BraceClose));
        return Pop<FieldDefinitionNode>(mark);
    }

    private InputValueDefinitionNode[] ParseInputValues(TokenKind open, TokenKind close)
    {
        if (!Take(open))
        {
            return [];
        }

        var mark = _pendingCount;
        do
        {
            var start = Here;
            var description = ParseDescription();
            var name = ParseName();
            Expect(TokenKind.Colon);
            var type = ParseTypeReference();
            var defaultValue = Take(TokenKind.EqualsSign) ? ParseValueLiteral(isConstant: true) : null;
            var directives = ParseDirectives(isConstant: true);
            Push(new InputValueDefinitionNode
            {
                Description = description,
                Name = name,
                Type = type,
                DefaultValue = defaultValue,
                Directives = directives,
                Location = From(start),
            });
        }
        while (!Take(close));
        return Pop<InputValueDefinitionNode>(mark);
    }

    private EnumValueDefinitionNode[] ParseEnumValues()
    {
        if (!Take(TokenKind.BraceOpen))
        {
            return [];
        }

        var mark = _pendingCount;
        do
        {
            var start = Here;
            var description = ParseDescription();
            if (IsKeyword("true"u8) || IsKeyword("false"u8) || IsKeyword("null"u8))
            {
                throw ErrorHere($"{_lexer.DescribeToken()} is reserved and cannot be used for an enum value.");
            }

            var name = ParseName();
            var directives = ParseDirectives(isConstant: true);
            Push(new EnumValueDefinitionNode
            {
                Description = description,
                Name = name,
                Directives = directives,
                Location = From(start),
            });
        }
        while (!Take(TokenKind.BraceClose));
        return Pop<EnumValueDefinitionNode>(mark);
    }
}
