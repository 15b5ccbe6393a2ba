using Assistant.Engine.Execution;
using Assistant.Engine.Transports.Sockets;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Assistant.Engine.Transports;

/// <summary>Operations of every kind over a WebSocket, by the protocol graphql-transport-ws.</summary>
public sealed class WebSocketTransport(
    IRequestExecutor executor,
    ICallerResolver callers,
    IServiceScopeFactory scopes,
    ConnectionSweep sweep,
    GraphQLStreamOptions options,
    TimeProvider clock,
    ILogger<WebSocketTransport> logger)
{
    private const string Subprotocol = "graphql-transport-ws";

    /// <summary>Tells whether a request asks for a WebSocket.</summary>
    public static bool IsAskedFor(HttpContext context) =>
        (context.Request.Headers.Upgrade.Count > 0 || HttpMethods.IsConnect(context.Request.Method)) && context.WebSockets.IsWebSocketRequest;

    /// <summary>Opens the socket and serves it to its end.</summary>
    public async Task HandleAsync(HttpContext context)
    {
        if (Refuse(context) is { } refused)
        {
            await ErrorResponse.WriteAsync(context, refused.StatusCode, refused.Errors[0]);
            return;
        }

        var isSpoken = context.WebSockets.WebSocketRequestedProtocols.Contains(Subprotocol);
        var authorization = context.Request.Headers.Authorization.ToString();

        // The protocol has its own pings, and its messages are small: neither a timer nor a compressor for each socket.
        using var socket = await context.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext
        {
            SubProtocol = isSpoken ? Subprotocol : null,
            KeepAliveInterval = Timeout.InfiniteTimeSpan,
        });
        var connection = new SocketConnection(socket, executor, token => ResolveAsync(token ?? authorization), options, clock, logger);
        sweep.Add(connection);
        try
        {
            if (!isSpoken)
            {
                connection.Refuse(SocketClosure.SubprotocolNotAcceptable);
            }

            await connection.RunAsync();
        }
        finally
        {
            sweep.Remove(connection);
        }
    }

    // Browsers let every page open a socket anywhere and say which page it was.
    private TransportException? Refuse(HttpContext context)
    {
        if (sweep.IsStopping)
        {
            return TransportErrors.Stopping();
        }

        var origin = context.Request.Headers.Origin;
        return origin.Count == 0 || IsAllowed(origin.ToString(), context.Request.Host) ? null : TransportErrors.ForeignOrigin();
    }

    private bool IsAllowed(string origin, HostString host) =>
        (Uri.TryCreate(origin, UriKind.Absolute, out var page) && page.Authority.Equals(host.Value, StringComparison.OrdinalIgnoreCase))
        || options.AllowedOrigins.Contains("*")
        || options.AllowedOrigins.Contains(origin, StringComparer.OrdinalIgnoreCase);

    // A context of its own, so that nothing that the check needs stays as long as the socket does.
    private async ValueTask<CallerResolution> ResolveAsync(string authorization)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        if (authorization.Length > 0)
        {
            context.Request.Headers.Authorization = authorization;
        }

        return await callers.ResolveAsync(context, CancellationToken.None);
    }
}
