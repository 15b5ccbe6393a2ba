namespace Assistant.Engine.Language;

/// <summary>
/// What the parser refuses, so that a hostile document costs little. Each limit is an inclusive maximum and, when exceeded,
/// a <see cref="GraphQLSyntaxException"/>. The defaults are for requests; a schema file is parsed with <see cref="Schema"/>.
/// </summary>
public sealed record ParserOptions
{
    /// <summary>The limits for a document that comes with a request.</summary>
    public static ParserOptions Default { get; } = new();

    /// <summary>The limits for type system documents that the operator provides: only the depth is bounded.</summary>
    public static ParserOptions Schema { get; } = new()
    {
        MaxLength = int.MaxValue,
        MaxTokens = int.MaxValue,
        MaxFields = int.MaxValue,
    };

    /// <summary>The document's length in UTF-8 bytes.</summary>
    public int MaxLength { get; init; } = 512 * 1024;

    /// <summary>The number of tokens, comments not counted.</summary>
    public int MaxTokens { get; init; } = 50_000;

    /// <summary>
    /// How deep selection sets, lists, objects and list types may be nested in each other, counted together. It is also what
    /// keeps everything that walks a document recursively within its stack, so values above some thousands are unsafe.
    /// </summary>
    public int MaxDepth { get; init; } = 100;

    /// <summary>The number of fields selected in the whole document.</summary>
    public int MaxFields { get; init; } = 5_000;
}
