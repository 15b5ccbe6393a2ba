namespace Assistant.Graph.Hosting;

/// <summary>What an orchestrator asks: whether the process lives, and whether it can serve.</summary>
internal static class HealthEndpoints
{
    internal static void Map(WebApplication app)
    {
        app.MapGet("/health/live", static context => WriteAsync(context, StatusCodes.Status200OK, "live"));
        app.MapGet("/health/ready", static async context =>
        {
            var readiness = context.RequestServices.GetRequiredService<DatabaseReadiness>();
            var problem = await readiness.CheckAsync(context.RequestAborted);
            await (problem is null
                ? WriteAsync(context, StatusCodes.Status200OK, "ready")
                : WriteAsync(context, StatusCodes.Status503ServiceUnavailable, problem));
        });
    }

    private static Task WriteAsync(HttpContext context, int statusCode, string text)
    {
        context.Response.StatusCode = statusCode;
        context.Response.ContentType = "text/plain; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsync(text, context.RequestAborted);
    }
}
