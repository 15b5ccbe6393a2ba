using Assistant.Engine.Language.Ast;

namespace Assistant.Engine.Language;

/// <summary>Parses GraphQL documents (specification, September 2025, section 2).</summary>
public ref partial struct Utf8GraphQLParser
{
    /// <summary>Parses a document with executable or type system definitions, or both.</summary>
    /// <param name="utf8">The document in UTF-8, with or without a byte order mark.</param>
    /// <param name="options">The limits; <see cref="ParserOptions.Default"/> when null.</param>
    /// <exception cref="GraphQLSyntaxException">The document breaks the grammar or a limit.</exception>
    public static DocumentNode Parse(ReadOnlySpan<byte> utf8, ParserOptions? options = null) => throw new NotImplementedException();

    /// <inheritdoc cref="Parse(ReadOnlySpan{byte}, ParserOptions?)" />
    /// <param name="source">The document.</param>
    /// <param name="options">The limits; <see cref="ParserOptions.Default"/> when null.</param>
    public static DocumentNode Parse(string source, ParserOptions? options = null) => throw new NotImplementedException();

    /// <summary>Parses one value, which may hold variables.</summary>
    /// <param name="source">The value's text, for example <c>[1, $x]</c>.</param>
    /// <param name="options">The limits; <see cref="ParserOptions.Default"/> when null.</param>
    /// <exception cref="GraphQLSyntaxException">The text is not one value.</exception>
    public static ValueNode ParseValue(string source, ParserOptions? options = null) => throw new NotImplementedException();

    /// <summary>Parses one value without variables.</summary>
    /// <param name="source">The value's text, for example <c>[1, 2]</c>.</param>
    /// <param name="options">The limits; <see cref="ParserOptions.Default"/> when null.</param>
    /// <exception cref="GraphQLSyntaxException">The text is not one constant value.</exception>
    public static ValueNode ParseConstValue(string source, ParserOptions? options = null) => throw new NotImplementedException();

    /// <summary>Parses a type reference.</summary>
    /// <param name="source">The reference's text, for example <c>[Chat!]!</c>.</param>
    /// <param name="options">The limits; <see cref="ParserOptions.Default"/> when null.</param>
    /// <exception cref="GraphQLSyntaxException">The text is not one type reference.</exception>
    public static TypeNode ParseType(string source, ParserOptions? options = null) => throw new NotImplementedException();
}
