using Assistant.Engine.Errors;
using Assistant.Engine.Language;
using Assistant.Engine.Language.Ast;
using Assistant.Engine.TypeSystem;
using Assistant.Engine.Validation;

namespace Assistant.Engine.Execution.Caching;

/// <summary>Parses and validates each document once.</summary>
internal sealed class DocumentCache(Schema schema, RequestExecutorOptions options)
{
    private const int KeptDocuments = 1000;

    // Large documents are parsed again rather than kept, so that the cache's memory has a bound.
    private const int LongestKept = 64 * 1024;

    // In characters, for each of the cache's generations; what is made of a text takes many times as much.
    private const int KeptText = 4 * 1024 * 1024;

    private readonly BoundedCache<string, PreparedDocument> _documents = new(KeptDocuments, KeptText, static (text, _) => text.Length);

    /// <summary>The document of a text.</summary>
    public async ValueTask<PreparedDocument> GetAsync(string text)
    {
        if (!_documents.TryGet(text, out var document))
        {
            // A request may run on the thread that waits for the sockets, and a new document can take long.
            await Task.Yield();
            document = Prepare(text);
            if (text.Length <= LongestKept)
            {
                _documents.Set(text, document);
            }
        }

        return document;
    }

    /// <summary>Parses and validates a document that is kept elsewhere.</summary>
    public PreparedDocument Prepare(string text)
    {
        DocumentNode document;
        try
        {
            document = Utf8GraphQLParser.Parse(text, options.Parser);
        }
        catch (GraphQLException error)
        {
            return new PreparedDocument(error.Errors, []);
        }

        var errors = Validate(document);
        return errors.Count > 0
            ? new PreparedDocument(errors, [])
            : new PreparedDocument(
                [],
                [
                    .. document.Definitions
                        .OfType<OperationDefinitionNode>()
                        .Select(definition => new PreparedOperation(schema, document, definition)),
                ]);
    }

    // What is beyond a bound isn't looked at any closer.
    private IReadOnlyList<GraphQLError> Validate(DocumentNode document) =>
        DocumentValidator.Validate(schema, document, BoundRules.All, options.Validation) is { Count: > 0 } errors
            ? errors
            : DocumentValidator.Validate(schema, document, options.Validation);
}
