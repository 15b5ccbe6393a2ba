using Assistant.Engine.Errors;
using Assistant.Engine.Execution.Caching;
using Assistant.Engine.Execution.Documents;
using Assistant.Engine.Execution.Previews;
using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Execution;

/// <summary>Finds the operation that a request means: its document, parsed and valid, and the operation in it.</summary>
internal sealed class OperationFinder
{
    private const int MaxLocations = 10;

    private readonly DocumentFinder _documents;

    /// <summary>Prepares the trusted documents of the options.</summary>
    /// <exception cref="TrustedDocumentException">One of them can't be served.</exception>
    public OperationFinder(Schema schema, RequestExecutorOptions options, OperationPreviewer previewer)
    {
        var cache = new DocumentCache(schema, options);
        var trusted = TrustedDocumentTable.Create(options.Documents.Trusted, cache.Prepare, operation => previewer.Preview(operation));
        _documents = new DocumentFinder(cache, trusted, options.Documents);
    }

    /// <summary>The operation.</summary>
    /// <exception cref="GraphQLException">There is no document, or it isn't valid, or it has no such operation.</exception>
    public async ValueTask<PreparedOperation> FindAsync(GraphQLRequest request)
    {
        var document = await _documents.FindAsync(request);
        if (document.Errors.Count > 0)
        {
            throw new GraphQLException(document.Errors);
        }

        return string.IsNullOrEmpty(request.OperationName) && document.Operations is [var only]
            ? only
            : document.Operations.FirstOrDefault(operation => operation.Definition.Name?.Value == request.OperationName)
                ?? throw UnknownOperation(request.OperationName, document);
    }

    private static GraphQLException UnknownOperation(string? operationName, PreparedDocument document) => new(new GraphQLError
    {
        Message = (operationName, document.Operations.Count) switch
        {
            (null or "", 0) => "Must provide an operation.",
            (null or "", _) => "Must provide operation name if query contains multiple operations.",
            (var name, _) => $"Unknown operation named \"{name}\".",
        },
        Code = ErrorCodes.InvalidRequest,
        // Where those are that there are.
        Locations = [.. document.Operations.Take(MaxLocations).Select(operation => operation.Definition.Location.ToSourceLocation())],
    });
}
