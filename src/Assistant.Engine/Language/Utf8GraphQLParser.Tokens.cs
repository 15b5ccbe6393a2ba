using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Assistant.Engine.Language.Ast;

namespace Assistant.Engine.Language;

public ref partial struct Utf8GraphQLParser
{

    // Where the current token begins.
    private readonly TokenStart Here => new(_lexer.Start, _lexer.Line, _lexer.Column);

    // From there to the end of the last token that was taken.
    private readonly Location From(TokenStart start) => new(start.Offset, _lastEnd, start.Line, start.Column);

    private void Advance()
    {
        _lastEnd = _lexer.End;
        _lexer.Advance();
        if (_lexer.Kind != TokenKind.EndOfFile && ++_tokenCount > _options.MaxTokens)
        {
            throw ErrorHere($"Document contains more than {_options.MaxTokens} tokens. Parsing aborted.");
        }
    }

    private readonly bool IsKeyword(ReadOnlySpan<byte> keyword) =>
        _lexer.Kind == TokenKind.Name && _lexer.Bytes.SequenceEqual(keyword);

    private bool Take(TokenKind kind)
    {
        if (_lexer.Kind != kind)
        {
            return false;
        }

        Advance();
        return true;
    }

    private void Expect(TokenKind kind)
    {
        if (_lexer.Kind != kind)
        {
            throw ErrorHere($"Expected {Utf8GraphQLLexer.DescribeKind(kind)}, found {_lexer.DescribeToken()}.");
        }

        Advance();
    }

    private bool TakeKeyword(ReadOnlySpan<byte> keyword)
    {
        if (!IsKeyword(keyword))
        {
            return false;
        }

        Advance();
        return true;
    }

    private void ExpectKeyword(ReadOnlySpan<byte> keyword)
    {
        if (!TakeKeyword(keyword))
        {
            throw ErrorHere($"Expected \"{Encoding.ASCII.GetString(keyword)}\", found {_lexer.DescribeToken()}.");
        }
    }

    private readonly GraphQLSyntaxException Unexpected() => ErrorHere($"Unexpected {_lexer.DescribeToken()}.");

    // The same where graphql-js has taken the token already: a mistake of the lexer behind it is reported first.
    private GraphQLSyntaxException UnexpectedTaken()
    {
        var error = Unexpected();
        Advance();
        return error;
    }

    private readonly GraphQLSyntaxException ErrorHere(string description) => _lexer.Error(_lexer.ByteStart, description);

    // Called at the token that opens one more level, so that no document can exhaust the stack.
    private void EnterLevel()
    {
        if (++_depth > _options.MaxDepth)
        {
            throw ErrorHere($"Document is nested more than {_options.MaxDepth} levels deep. Parsing aborted.");
        }

        // The stack holds more levels than this, so not each of them has to ask.
        const int LevelsBetweenChecks = 16;
        if (_depth % LevelsBetweenChecks == 0 && !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw ErrorHere($"Document is nested too deep for this thread, {_depth} levels. Parsing aborted.");
        }
    }

    private void LeaveLevel() => _depth--;

    private NameNode ParseName()
    {
        if (_lexer.Kind != TokenKind.Name)
        {
            Expect(TokenKind.Name);
        }

        var start = Here;
        var value = AsciiStringCache.GetString(_lexer.Bytes);
        Advance();
        return new NameNode { Value = value, Location = From(start) };
    }

    private void Push(SyntaxNode node)
    {
        if (_pendingCount == _pending.Length)
        {
            Array.Resize(ref _pending, 2 * _pending.Length);
        }

        _pending[_pendingCount++].Node = node;
    }

    // Takes the items behind the mark, all of which were pushed as T.
    private T[] Pop<T>(int mark)
        where T : SyntaxNode
    {
        var items = new T[_pendingCount - mark];
        ref var first = ref MemoryMarshal.GetArrayDataReference(items);
        for (var i = 0; i < items.Length; i++)
        {
            Unsafe.Add(ref first, i) = Unsafe.As<T>(_pending[mark + i].Node);
        }

        _pendingCount = mark;
        return items;
    }

    private readonly record struct TokenStart(int Offset, int Line, int Column);

    private struct PendingNode
    {
        public SyntaxNode Node;
    }
}
