using Assistant.Engine.Errors;
using Assistant.Engine.Operations;
using Assistant.Engine.TypeSystem.Scalars;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Assistant.Engine.Execution.Resolvers;

/// <summary>Collects the field errors of one request (specification, section 6.4.4).</summary>
/// <param name="services">The request's services, for the log.</param>
internal sealed partial class FieldErrors(IServiceProvider services)
{
    private readonly List<GraphQLError> _errors = [];

    /// <summary>The errors in the order in which they happened.</summary>
    public IReadOnlyList<GraphQLError> Errors => _errors;

    /// <summary>Adds an error, unless one stands for it already.</summary>
    public void Add(ResultPosition position, Selection selection, string message, string code) =>
        Add(position, selection, [new GraphQLError { Message = message, Code = code }]);

    /// <summary>
    /// Adds what an exception says to clients: a <see cref="GraphQLException"/>'s errors, or a general message with the id
    /// under which the exception is in the log.
    /// </summary>
    public void Add(ResultPosition position, Selection selection, Exception exception) => Add(position, selection, exception switch
    {
        GraphQLException { Errors.Count: > 0 } graphQL => graphQL.Errors,
        ScalarCoercionException scalar => [new GraphQLError { Message = scalar.Message, Code = ErrorCodes.Unexpected }],
        _ => [Unexpected(selection, exception)],
    });

    private void Add(ResultPosition position, Selection selection, IReadOnlyList<GraphQLError> errors)
    {
        if (!position.TryPropagateNull())
        {
            return;
        }

        foreach (var error in errors)
        {
            _errors.Add(error with
            {
                Path = error.Path ?? position.Path?.ToList(),
                Locations = error.Locations.Count > 0 ? error.Locations : selection.Locations,
            });
        }
    }

    private GraphQLError Unexpected(Selection selection, Exception exception)
    {
        var id = Guid.CreateVersion7();
        var logger = services.GetService<ILoggerFactory>()?.CreateLogger<FieldErrors>() ?? (ILogger)NullLogger.Instance;
        LogUnexpected(logger, exception, selection.Field.ToString(), id);
        return new GraphQLError
        {
            Message = "Unexpected execution error.",
            Code = ErrorCodes.Unexpected,
            Extensions = new Dictionary<string, object?> { ["id"] = id.ToString() },
        };
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Field {Field} failed unexpectedly; the client was told error id {ErrorId}.")]
    private static partial void LogUnexpected(ILogger logger, Exception exception, string field, Guid errorId);
}
