using System.Text;
using Assistant.Engine.Language.Ast;

namespace Assistant.Engine.Language;

public ref partial struct Utf8GraphQLParser
{
    private ValueNode ParseValueLiteral(bool isConstant)
    {
        var start = Here;
        switch (_lexer.Kind)
        {
            case TokenKind.BracketOpen:
                return ParseList(isConstant);
            case TokenKind.BraceOpen:
                return ParseObject(isConstant);
            case TokenKind.Int:
                var integer = AsciiStringCache.GetString(_lexer.Bytes);
                Advance();
                return new IntValueNode { Value = integer, Location = From(start) };
            case TokenKind.Float:
                var number = AsciiStringCache.GetString(_lexer.Bytes);
                Advance();
                return new FloatValueNode { Value = number, Location = From(start) };
            case TokenKind.String or TokenKind.BlockString:
                return ParseString();
            case TokenKind.Name:
                return ParseNamedValue();
            case TokenKind.Dollar:
                return isConstant ? throw VariableInConstant() : ParseVariable();
            default:
                throw Unexpected();
        }
    }

    private ValueNode ParseNamedValue()
    {
        var start = Here;
        if (TakeKeyword("true"u8))
        {
            return new BooleanValueNode { Value = true, Location = From(start) };
        }

        if (TakeKeyword("false"u8))
        {
            return new BooleanValueNode { Value = false, Location = From(start) };
        }

        if (TakeKeyword("null"u8))
        {
            return new NullValueNode { Location = From(start) };
        }

        var value = AsciiStringCache.GetString(_lexer.Bytes);
        Advance();
        return new EnumValueNode { Value = value, Location = From(start) };
    }

    private StringValueNode ParseString()
    {
        var start = Here;
        var value = _lexer.StringValue;
        var isBlock = _lexer.Kind == TokenKind.BlockString;
        Advance();
        return new StringValueNode { Value = value, IsBlock = isBlock, Location = From(start) };
    }

    private StringValueNode? ParseDescription() =>
        _lexer.Kind is TokenKind.String or TokenKind.BlockString ? ParseString() : null;

    private VariableNode ParseVariable()
    {
        var start = Here;
        Expect(TokenKind.Dollar);
        var name = ParseName();
        return new VariableNode { Name = name, Location = From(start) };
    }

    private GraphQLSyntaxException VariableInConstant()
    {
        var error = Unexpected();
        var start = _lexer.ByteStart;
        Advance();
        return _lexer.Kind == TokenKind.Name
            ? _lexer.Error(start, $"Unexpected variable \"${Encoding.ASCII.GetString(_lexer.Bytes)}\" in constant value.")
            : error;
    }

    private ListValueNode ParseList(bool isConstant)
    {
        var start = Here;
        EnterLevel();
        Advance();
        var mark = _pendingCount;
        while (!Take(TokenKind.BracketClose))
        {
            Push(ParseValueLiteral(isConstant));
        }

        LeaveLevel();
        var items = Pop<ValueNode>(mark);
        return new ListValueNode { Items = items, Location = From(start) };
    }

    private ObjectValueNode ParseObject(bool isConstant)
    {
        var start = Here;
        EnterLevel();
        Advance();
        var mark = _pendingCount;
        while (!Take(TokenKind.BraceClose))
        {
            var fieldStart = Here;
            var name = ParseName();
            Expect(TokenKind.Colon);
            var value = ParseValueLiteral(isConstant);
            Push(new ObjectFieldNode { Name = name, Value = value, Location = From(fieldStart) });
        }

        LeaveLevel();
        var fields = Pop<ObjectFieldNode>(mark);
        return new ObjectValueNode { Fields = fields, Location = From(start) };
    }

    private TypeNode ParseTypeReference()
    {
        var start = Here;
        TypeNode type;
        if (_lexer.Kind == TokenKind.BracketOpen)
        {
            EnterLevel();
            Advance();
            var itemType = ParseTypeReference();
            Expect(TokenKind.BracketClose);
            LeaveLevel();
            type = new ListTypeNode { Type = itemType, Location = From(start) };
        }
        else
        {
            type = ParseNamedType();
        }

        return Take(TokenKind.Bang) ? new NonNullTypeNode { Type = type, Location = From(start) } : type;
    }

    private NamedTypeNode ParseNamedType()
    {
        var start = Here;
        var name = ParseName();
        return new NamedTypeNode { Name = name, Location = From(start) };
    }
}
