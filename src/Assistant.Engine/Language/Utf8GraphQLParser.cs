using System.Buffers;
using System.Text.Unicode;
using Assistant.Engine.Language.Ast;

namespace Assistant.Engine.Language;

/// <summary>
/// Parses GraphQL documents (specification, September 2025, section 2). Beyond the specification it reads directives on
/// directive definitions and their extension, as graphql-js 17 does.
/// </summary>
public ref partial struct Utf8GraphQLParser
{
    private readonly ParserOptions _options;
    private Utf8GraphQLLexer _lexer;

    // The items of the lists that are being read, one list behind the other. The struct spares the array's type checks.
    private PendingNode[] _pending;
    private int _pendingCount;
    private int _tokenCount;
    private int _fieldCount;
    private int _depth;
    private int _lastEnd;

    private Utf8GraphQLParser(ReadOnlySpan<byte> source, ParserOptions? options)
    {
        _options = options ?? ParserOptions.Default;
        _lexer = new Utf8GraphQLLexer(source);
        _pending = new PendingNode[32];
        if (source.Length > _options.MaxLength)
        {
            throw _lexer.Error(
                _options.MaxLength,
                $"Document contains more than {_options.MaxLength} bytes. Parsing aborted.");
        }

        Advance();
    }

    /// <summary>Parses a document with executable or type system definitions, or both.</summary>
    /// <param name="utf8">The document in UTF-8, with or without a byte order mark.</param>
    /// <param name="options">The limits; <see cref="ParserOptions.Default"/> when null.</param>
    /// <exception cref="GraphQLSyntaxException">The document breaks the grammar or a limit.</exception>
    public static DocumentNode Parse(ReadOnlySpan<byte> utf8, ParserOptions? options = null) =>
        new Utf8GraphQLParser(utf8, options).ParseDocument();

    /// <inheritdoc cref="Parse(ReadOnlySpan{byte}, ParserOptions?)" />
    /// <param name="source">The document.</param>
    /// <param name="options">The limits; <see cref="ParserOptions.Default"/> when null.</param>
    public static DocumentNode Parse(string source, ParserOptions? options = null) =>
        ParseText(source, options, static (ref parser) => parser.ParseDocument());

    /// <summary>Parses one value, which may hold variables.</summary>
    /// <param name="source">The value's text, for example <c>[1, $x]</c>.</param>
    /// <param name="options">The limits; <see cref="ParserOptions.Default"/> when null.</param>
    /// <exception cref="GraphQLSyntaxException">The text is not one value.</exception>
    public static ValueNode ParseValue(string source, ParserOptions? options = null) =>
        ParseText(source, options, static (ref parser) => parser.ParseWhole(parser.ParseValueLiteral(isConstant: false)));

    /// <summary>Parses one value without variables.</summary>
    /// <param name="source">The value's text, for example <c>[1, 2]</c>.</param>
    /// <param name="options">The limits; <see cref="ParserOptions.Default"/> when null.</param>
    /// <exception cref="GraphQLSyntaxException">The text is not one constant value.</exception>
    public static ValueNode ParseConstValue(string source, ParserOptions? options = null) =>
        ParseText(source, options, static (ref parser) => parser.ParseWhole(parser.ParseValueLiteral(isConstant: true)));

    /// <summary>Parses a type reference.</summary>
    /// <param name="source">The reference's text, for example <c>[Chat!]!</c>.</param>
    /// <param name="options">The limits; <see cref="ParserOptions.Default"/> when null.</param>
    /// <exception cref="GraphQLSyntaxException">The text is not one type reference.</exception>
    public static TypeNode ParseType(string source, ParserOptions? options = null) =>
        ParseText(source, options, static (ref parser) => parser.ParseWhole(parser.ParseTypeReference()));

    private delegate TNode ParseNode<out TNode>(ref Utf8GraphQLParser parser);

    private static TNode ParseText<TNode>(string source, ParserOptions? options, ParseNode<TNode> parse)
    {
        ArgumentNullException.ThrowIfNull(source);
        const int MaxBytesOfCodeUnit = 3;

        // What is too long is refused for it, and need not be encoded whole.
        var text = source.AsSpan(0, (int)Math.Min(source.Length, (options ?? ParserOptions.Default).MaxLength + 1L));
        var buffer = ArrayPool<byte>.Shared.Rent(text.Length * MaxBytesOfCodeUnit);
        try
        {
            var parser = new Utf8GraphQLParser(buffer.AsSpan(0, Encode(text, buffer)), options);
            return parse(ref parser);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    // Half a surrogate pair is encoded as if it were a character, so that the lexer finds it and can name it.
    private static int Encode(ReadOnlySpan<char> text, Span<byte> utf8)
    {
        var total = 0;
        while (true)
        {
            Utf8.FromUtf16(text, utf8[total..], out var read, out var written, replaceInvalidSequences: false);
            total += written;
            if (read == text.Length)
            {
                return total;
            }

            var half = text[read];
            utf8[total++] = 0xED;
            utf8[total++] = (byte)(0x80 | ((half >> 6) & 0x3F));
            utf8[total++] = (byte)(0x80 | (half & 0x3F));
            text = text[(read + 1)..];
        }
    }

    private TNode ParseWhole<TNode>(TNode node)
    {
        Expect(TokenKind.EndOfFile);
        return node;
    }

    private DocumentNode ParseDocument()
    {
        // A document's location begins where the text begins, whatever stands there.
        var mark = _pendingCount;
        do
        {
            Push(ParseDefinition());
        }
        while (_lexer.Kind != TokenKind.EndOfFile);
        return new DocumentNode
        {
            Definitions = Pop<DefinitionNode>(mark),
            Location = new Location(0, _lexer.End, 1, 1),
        };
    }

    private DefinitionNode ParseDefinition()
    {
        if (_lexer.Kind == TokenKind.BraceOpen)
        {
            return ParseShorthandQuery();
        }

        var start = Here;
        var startByte = _lexer.ByteStart;
        var description = ParseDescription();
        if (_lexer.Kind == TokenKind.Name)
        {
            var definition = (DefinitionNode?)ParseExecutableDefinition(start, description)
                ?? ParseTypeSystemDefinition(start, description);
            if (definition is not null)
            {
                return definition;
            }

            if (description is not null)
            {
                throw _lexer.Error(
                    startByte,
                    "Unexpected description, only GraphQL definitions support descriptions.");
            }

            if (TakeKeyword("extend"u8))
            {
                return ParseTypeSystemExtension(start);
            }
        }
        else if (description is not null && _lexer.Kind == TokenKind.BraceOpen)
        {
            throw _lexer.Error(
                startByte,
                "Unexpected description, descriptions are not supported on shorthand queries.");
        }

        throw Unexpected();
    }
}
