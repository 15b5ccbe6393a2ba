using Assistant.Engine.Errors;
using Assistant.Engine.Execution;
using Assistant.Engine.Transports;
using Microsoft.AspNetCore.Http;

namespace Assistant.Engine.Tests.Transports.Streams;

/// <summary>Believes every token but two; that of <c>brief</c> counts for an hour.</summary>
internal sealed class NamedCallerResolver(TimeProvider clock) : ICallerResolver
{
    internal static readonly TimeSpan BriefLifetime = TimeSpan.FromHours(1);

    public ValueTask<CallerResolution> ResolveAsync(HttpContext context, CancellationToken cancellationToken) =>
        ValueTask.FromResult(context.Request.Headers.Authorization.ToString() switch
        {
            "" => CallerResolution.Accept(AnonymousCaller.Instance),
            "Bearer bad" => Refuse(401, "The token's signature is invalid."),
            "Bearer unchecked" => Refuse(503, "The issuer doesn't answer."),
            "Bearer brief" => CallerResolution.Accept(Named("brief"), clock.GetUtcNow() + BriefLifetime),
            var header => CallerResolution.Accept(Named(header["Bearer ".Length..])),
        });

    private static AuthenticatedCaller Named(string name) => new() { Issuer = "tests", Subject = name, ClaimsJson = "{}" };

    private static CallerResolution Refuse(int status, string message) => CallerResolution.Refuse(new CallerRefusal
    {
        StatusCode = status,
        Error = new GraphQLError { Message = message, Code = ErrorCodes.NotAuthenticated },
    });
}
