using Assistant.Engine.Errors;
using Assistant.Engine.Execution.Caching;

namespace Assistant.Engine.Execution.Documents;

/// <summary>
/// Finds the document that a request means: a trusted one by its id, one that a client has sent before by its hash, or that
/// whose text is in the request.
/// </summary>
internal sealed class DocumentFinder(DocumentCache documents, TrustedDocumentTable trusted, DocumentOptions options)
{
    private readonly PersistedQueryCache _persisted = new(options.Automatic);

    /// <summary>The document, which may have errors.</summary>
    /// <exception cref="GraphQLException">There is none, or it may not be sent.</exception>
    public ValueTask<PreparedDocument> FindAsync(GraphQLRequest request)
    {
        if (request is { Query: { } text, DocumentId: null, Extensions: null } && !options.OnlyTrusted)
        {
            return documents.GetAsync(text);
        }

        // What a trusted id names is run, whatever text comes with it: some clients always send one.
        var hash = PersistedQueryReference.Read(request.Extensions);
        if ((trusted.Find(request.DocumentId) ?? trusted.Find(hash)) is { } found)
        {
            return ValueTask.FromResult(found);
        }

        return options.OnlyTrusted ? throw Refuse(request, hash) : FindUntrustedAsync(request, hash);
    }

    private ValueTask<PreparedDocument> FindUntrustedAsync(GraphQLRequest request, string? hash)
    {
        if (request.Query is { } text)
        {
            return hash is null || !options.Automatic.IsEnabled ? documents.GetAsync(text) : RegisterAsync(text, WithoutPrefix(hash));
        }

        if (hash is not null && !options.Automatic.IsEnabled)
        {
            throw NotSupported();
        }

        return (hash ?? request.DocumentId) is { } id && _persisted.Find(WithoutPrefix(id)) is { } persisted
            ? ValueTask.FromResult(persisted.Document)
            : throw NotFound(request, hash);
    }

    // Only what is valid is kept, so that nobody fills the cache with rubbish.
    private async ValueTask<PreparedDocument> RegisterAsync(string text, string hash)
    {
        if (_persisted.Find(hash) is { } known && known.Text == text)
        {
            return known.Document;
        }

        if (DocumentHash.Compute(text) != hash)
        {
            throw Error("provided sha does not match query", ErrorCodes.InvalidRequest);
        }

        var document = await documents.GetAsync(text);
        if (document.Errors.Count == 0 && document.Operations.Count > 0)
        {
            _persisted.Add(hash, text, document);
        }

        return document;
    }

    private static string WithoutPrefix(string id) =>
        id.StartsWith(TrustedDocumentTable.HashPrefix, StringComparison.Ordinal) ? id[TrustedDocumentTable.HashPrefix.Length..] : id;

    private static GraphQLException Refuse(GraphQLRequest request, string? hash) => request.Query is null
        ? NotFound(request, hash)
        : Error("Only persisted operations are allowed: name a trusted document by its id.", ErrorCodes.OnlyTrustedDocuments);

    // Apollo's clients send the text when they read these words, and urql reads nothing else.
    private static GraphQLException NotFound(GraphQLRequest request, string? hash) => (hash, request.DocumentId) switch
    {
        (not null, _) => Error("PersistedQueryNotFound", ErrorCodes.PersistedQueryNotFound),
        (null, not null) => Error("PersistedQueryNotFound", ErrorCodes.PersistedDocumentNotFound),
        _ => Error("The request holds no document.", ErrorCodes.InvalidRequest),
    };

    private static GraphQLException NotSupported() => Error("PersistedQueryNotSupported", ErrorCodes.PersistedQueryNotSupported);

    private static GraphQLException Error(string message, string code) => new(new GraphQLError { Message = message, Code = code });
}
