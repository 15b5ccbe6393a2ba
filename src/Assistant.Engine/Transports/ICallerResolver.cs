using Microsoft.AspNetCore.Http;

namespace Assistant.Engine.Transports;

/// <summary>Tells the transports who sends a request.</summary>
public interface ICallerResolver
{
    /// <summary>Reads and verifies the request's credentials.</summary>
    ValueTask<CallerResolution> ResolveAsync(HttpContext context, CancellationToken cancellationToken);
}
