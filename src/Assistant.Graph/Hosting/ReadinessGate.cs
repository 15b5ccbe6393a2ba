using Assistant.Engine.Errors;
using Assistant.Engine.Transports;

namespace Assistant.Graph.Hosting;

/// <summary>Lets no operation through to a database that hasn't been found safe to serve from.</summary>
internal sealed class ReadinessGate(DatabaseReadiness readiness, GraphQLEndpoint endpoint)
{
    private static readonly GraphQLError NotReady = new()
    {
        Message = "The database is unavailable at the moment.",
        Code = ErrorCodes.DatabaseUnavailable,
    };

    internal Task HandleAsync(HttpContext context)
    {
        if (readiness.MayServe || SchemaDocument.IsAskedFor(context.Request))
        {
            return endpoint.HandleAsync(context);
        }

        context.Response.Headers.RetryAfter = "1";
        return ErrorResponse.WriteAsync(context, StatusCodes.Status503ServiceUnavailable, NotReady);
    }
}
