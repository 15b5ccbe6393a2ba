using Assistant.Engine.Errors;
using Assistant.Engine.Execution.Caching;
using Assistant.Engine.TypeSystem;

namespace Assistant.Engine.Execution;

/// <summary>Finds the operation that a request means: its document, parsed and valid, and the operation in it.</summary>
internal sealed class OperationFinder(Schema schema, RequestExecutorOptions options)
{
    private const int MaxLocations = 10;

    private readonly DocumentCache _documents = new(schema, options);

    /// <summary>The operation.</summary>
    /// <exception cref="GraphQLException">There is no document, or it isn't valid, or it has no such operation.</exception>
    public async ValueTask<PreparedOperation> FindAsync(GraphQLRequest request)
    {
        if (request.Query is null)
        {
            throw new GraphQLException(request.DocumentId is null
                ? new GraphQLError { Message = "The request holds no document.", Code = ErrorCodes.InvalidRequest }
                : new GraphQLError { Message = "The persisted document is unknown.", Code = ErrorCodes.PersistedDocumentNotFound });
        }

        var document = await _documents.GetAsync(request.Query);
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
