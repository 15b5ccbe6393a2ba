using Microsoft.AspNetCore.Http;

namespace Assistant.Engine.Transports;

/// <summary>One URL that serves GraphQL by every HTTP method and by WebSocket.</summary>
public sealed class GraphQLEndpoint(HttpGet get, HttpPost post, WebSocketTransport sockets, SchemaDocument schema)
{
    /// <summary>Answers one request by its method.</summary>
    public Task HandleAsync(HttpContext context)
    {
        if (WebSocketTransport.IsAskedFor(context))
        {
            return sockets.HandleAsync(context);
        }

        var method = context.Request.Method;
        if (HttpMethods.IsPost(method))
        {
            return post.HandleAsync(context);
        }

        if (HttpMethods.IsGet(method))
        {
            return SchemaDocument.IsAskedFor(context.Request) ? schema.HandleAsync(context) : get.HandleAsync(context);
        }

        context.Response.Headers.Allow = "GET, POST";
        var error = TransportErrors.MethodNotAllowed();
        return ErrorResponse.WriteAsync(context, error.StatusCode, error.Errors[0]);
    }
}
